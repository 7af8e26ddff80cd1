"""How much of what was fetched was of use, day by day."""

from dataclasses import dataclass
from datetime import date

from app.store.database import Store
from app.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class Use:
    """The bytes of clips, of one day or several.

    `fetched` came over the network, those of fetches that failed among them. `staged` is the size of the clips that
    were on stage for the first time, `played` the share of it that ran then, measured by time: a clip that was left
    after a third of its length counts for a third, one that was watched twice counts once.

    Wasted in the narrow sense is what never was on stage (`unseen`); in the wide sense it is also the rest of the
    clips that were left early (`unplayed`). Clips are fetched whole, so the wide share says how much of its clips a
    viewer leaves rather than how well they were chosen. What is fetched and still waits counts as unseen.
    """

    fetched: int = 0
    staged: int = 0
    played: int = 0

    @property
    def unseen(self) -> int:
        """Fetched, and not on stage (yet)."""
        return max(0, self.fetched - self.staged)

    @property
    def unplayed(self) -> int:
        """Fetched, and not played."""
        return max(0, self.fetched - self.played)


def count(store: Store, day: date, more: Use) -> None:
    """Add to what is known of a day."""
    with transaction(store):
        store.connection.execute(
            "INSERT INTO fetched_days (day, fetched, staged, played) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (day) DO UPDATE SET fetched = fetched + excluded.fetched,"
            " staged = staged + excluded.staged, played = played + excluded.played",
            [day.isoformat(), more.fetched, more.staged, more.played],
        )


def since(store: Store, day: date) -> Use:
    """What was fetched from a day on, and what became of it."""
    summed = "SELECT total(fetched), total(staged), total(played) FROM fetched_days WHERE day >= ?"
    return Use(*map(int, store.connection.execute(summed, [day.isoformat()]).fetchone()))
