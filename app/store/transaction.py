"""All or nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from app.store.database import Store
from app.store.errors import StoreError, sentence


@contextmanager
def transaction(store: Store) -> Iterator[None]:
    """What is written inside is on disk when the block ends, or not at all. Blocks may be nested.

    Raises StoreError with a sentence when the disk is full, the file is locked or may not be written.
    """
    if store.connection.in_transaction:
        yield
        return
    try:
        yield from _committed(store.connection)
    except sqlite3.OperationalError as error:
        raise StoreError(sentence(error)) from error


def _committed(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise
