"""The order that was arranged last, kept so that a start has clips to show before the learner is loaded."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from app.store.database import Store
from app.store.transaction import transaction

COLUMNS = "clip, score, probability, policy, reasons, slate"


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """One place of the order. `reasons` and `slate` are JSON texts of whoever arranged it."""

    clip: str
    score: float
    probability: float
    policy: str
    reasons: str
    slate: str


def save_queue(store: Store, rows: Iterable[KeptPlace]) -> None:
    """Keep this order in place of the last one, next clip first."""
    with transaction(store):
        store.connection.execute("DELETE FROM queue")
        store.connection.executemany(
            f"INSERT INTO queue (place, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(place, *astuple(row)) for place, row in enumerate(rows)],
        )


def load_queue(store: Store, n: int) -> list[KeptPlace]:
    """The first places of the kept order."""
    rows = store.connection.execute(f"SELECT {COLUMNS} FROM queue ORDER BY place LIMIT ?", [n])
    return [KeptPlace(*row) for row in rows]
