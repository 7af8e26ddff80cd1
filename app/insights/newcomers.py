"""How new clips fared beside those that were there before."""

from dataclasses import dataclass

from app.events.encoding import stamp
from app.insights.endings import Endings, endings
from app.insights.month import Month
from app.store.database import Store


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Clips that came in during the month: how many, how many of them were on stage, and how their viewings
    ended; `others` are the viewings of clips that had been there before."""

    came: int
    met: int
    own: Endings
    others: Endings


def newcomers(store: Store, month: Month) -> Newcomers:
    """Count them. A clip that was gone and came again is not new."""
    since = month.span.since
    row = store.connection.execute("SELECT count(*) FROM clips WHERE added >= ?", [stamp(since)]).fetchone()
    fresh = {clip for clip, about in month.clips.items() if about.added >= since}
    own = endings(v for v in month.viewings if v.clip in fresh)
    others = endings(v for v in month.viewings if v.clip not in fresh)
    return Newcomers(row[0], len(fresh & {clip for clip, _ in month.shown}), own, others)
