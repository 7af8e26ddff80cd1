"""What is asked of the ranker."""

from dataclasses import dataclass
from datetime import datetime

from app.rules.ruling import NO_RULES, Ruling
from personalization import Settings

AS_AT_FIRST = Settings(seen_again_days=0)
"""What the viewer did not touch; how long a clip rests is for the pool to say, not for the learner."""


@dataclass(frozen=True, slots=True)
class Request:
    """How many clips, at which moment, and what the sitting knows.

    `session` names the clips that were on stage or are prepared, oldest first; clips of the sources in `first`
    come first; `ruling` is obeyed before anything is scored; `order` is learned, newest or shuffled; `settings`
    are what the viewer turned. Without a `seed` the log's last event gives it, so that the same log gives the same
    order. Clips whose files are not here are asked for only `everywhere`: they have to be fetched first.
    """

    now: datetime
    size: int
    session: tuple[str, ...] = ()
    ruling: Ruling = NO_RULES
    first: frozenset[int] = frozenset()
    order: str = "learned"
    settings: Settings = AS_AT_FIRST
    seed: int | None = None
    everywhere: bool = False
