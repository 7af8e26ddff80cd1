"""What a start needs from the database, before the learner is loaded."""

from dataclasses import dataclass

from app.clips import catalogue
from app.clips.queue import load_queue
from app.clips.sources import known_sources
from app.events.judgements import Judgements, judgements
from app.feed.queue import Placed
from app.feed.queue_encoding import from_kept
from app.limits import ledger
from app.limits.tally import Tally
from app.preferences import read_all
from app.rules.standing import Rules, standing
from app.rules.subscriptions import Heard, heard
from app.safe.allowed import Cleared, cleared
from app.safe.ledger import Safe, kept
from app.settings import Value
from app.store.database import Store

AT_ONCE = 12


@dataclass(frozen=True, slots=True)
class Opening:
    """The order kept from the last time (or the newest clips), what the viewer said, how many sources there are.

    `tally` is how long the viewer has watched by then.
    """

    order: tuple[Placed, ...]
    judgements: Judgements
    rules: Rules
    lists: Heard
    settings: dict[str, Value]
    safe: Safe | None
    cleared: Cleared
    sources: int
    tally: Tally | None


def read_opening(store: Store) -> Opening:
    """Read it. Costs a few rows, however many clips there are."""
    return Opening(
        order=kept_order(store),
        judgements=judgements(store),
        rules=standing(store),
        lists=heard(store),
        settings=read_all(store),
        safe=kept(store),
        cleared=cleared(store),
        sources=len(known_sources(store)),
        tally=ledger.kept(store),
    )


def kept_order(store: Store) -> tuple[Placed, ...]:
    """The clips that were to come when the feed was last open; else the newest ones."""
    rows = load_queue(store, AT_ONCE)
    clips = {clip.id: clip for clip in catalogue.clips(store, ids=[row.clip for row in rows])}
    kept = tuple(from_kept(row, clips[row.clip]) for row in rows if row.clip in clips)
    kept = tuple(placed for placed in kept if placed.clip.is_here)
    return kept or tuple(Placed(clip) for clip in catalogue.newest(store, AT_ONCE))
