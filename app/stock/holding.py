"""How much of the open feeds is on this device, and of how much use it was."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.clips.fetched import fetched
from app.stock.use import Use, since
from app.store.database import Store

LATELY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Held:
    """The clips that are here and their bytes, aside those that the viewer keeps; the use of the last 30 days."""

    clips: int = 0
    bytes: int = 0
    kept_offline: int = 0
    kept_bytes: int = 0
    use: Use = Use()  # noqa: RUF009  # a frozen value


def held(store: Store, today: date) -> Held:
    """What is here today."""
    here = fetched(store)
    kept = [each.bytes for each in here if each.kept_offline]
    rest = [each.bytes for each in here if not each.kept_offline]
    return Held(len(rest), sum(rest), len(kept), sum(kept), since(store, today - LATELY))
