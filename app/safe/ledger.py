"""Keeps safe mode on disk, as one row that is there while it is on."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from app.safe.guesses import Guesses, Moment
from app.safe.pin import SealedPin
from app.store.database import Store
from app.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class Safe:
    """Safe mode that is on: its PIN, the guesses at it, and the sources (their numbers) that it allows."""

    pin: SealedPin
    guesses: Guesses
    sources: frozenset[int] = frozenset()


def kept(store: Store) -> Safe | None:
    """Safe mode, if it is on."""
    row = store.connection.execute(
        "SELECT digest, salt, cost, block, lanes, guesses, sources FROM safe_mode"
    ).fetchone()
    if row is None:
        return None
    guesses, sources = json.loads(row[5]), json.loads(row[6])
    moment = Moment(**guesses.pop("at"))
    return Safe(SealedPin(*row[:5]), Guesses(at=moment, **guesses), frozenset(sources))


def keep(store: Store, safe: Safe) -> None:
    """Switch safe mode on, or put it in the place of the one before. Raises StoreError where that cannot be."""
    pin, guesses = safe.pin, json.dumps(asdict(safe.guesses))
    row = pin.digest, pin.salt, pin.cost, pin.block, pin.lanes, guesses, _numbers(safe.sources)
    with transaction(store):
        store.connection.execute(
            "INSERT OR REPLACE INTO safe_mode (one, digest, salt, cost, block, lanes, guesses, sources) "
            "VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            row,
        )


def keep_guesses(store: Store, guesses: Guesses) -> None:
    """Keep how often was guessed."""
    with transaction(store):
        store.connection.execute("UPDATE safe_mode SET guesses = ?", [json.dumps(asdict(guesses))])


def keep_sources(store: Store, sources: Iterable[int]) -> None:
    """Keep which sources are allowed."""
    with transaction(store):
        store.connection.execute("UPDATE safe_mode SET sources = ?", [_numbers(sources)])


def end(store: Store) -> None:
    """Switch safe mode off, and forget its PIN."""
    with transaction(store):
        store.connection.execute("DELETE FROM safe_mode")


def _numbers(sources: Iterable[int]) -> str:
    return json.dumps(sorted(sources))
