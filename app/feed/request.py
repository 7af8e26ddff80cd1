"""What is asked of the ranker."""

from dataclasses import dataclass, field
from datetime import datetime

from app.events.judgements import Refusals


@dataclass(frozen=True, slots=True)
class Request:
    """How many clips, at which moment, and what the sitting knows.

    `session` names the clips that were on stage or are prepared, oldest first; clips of the sources in `first`
    come first; `order` is learned, newest or shuffled; `dial` runs from 0 (steady) to 1 (surprise me). Without a
    `seed` the log's last event gives it, so that the same log gives the same order.
    """

    now: datetime
    size: int
    session: tuple[str, ...] = ()
    refusals: Refusals = field(default_factory=Refusals)
    first: frozenset[int] = frozenset()
    order: str = "learned"
    dial: float = 0.3
    seed: int | None = None
