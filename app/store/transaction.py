"""All or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.store.database import Store


@contextmanager
def transaction(store: Store) -> Iterator[None]:
    """What is written inside is on disk when the block ends, or not at all. Blocks may be nested."""
    if store.connection.in_transaction:
        yield
        return
    store.connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        store.connection.execute("COMMIT")
    except BaseException:
        if store.connection.in_transaction:
            store.connection.execute("ROLLBACK")
        raise
