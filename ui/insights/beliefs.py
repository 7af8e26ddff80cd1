"""What was learned of each topic, as lines of the page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.feed.portrait import Belief, Portrait
from app.insights.endings import Endings
from app.insights.evidence import Evidence
from ui.feed.words import signed
from ui.insights import words
from ui.insights.proofs import ProofRow, proof_rows

WIDEST = 0.22
"""Half the width of the bar of a belief of which nothing is sure, as a share of the line."""

LEAST_SCALE = 0.1  # points of score at the ends of the line, where no belief is stronger
SURE, FAIRLY = 0.66, 0.33
SOUGHT, AVOIDED = 5, 3  # beliefs that are shown at first


@dataclass(frozen=True)
class Inputs:
    """What the page knows; no `portrait` while the learner sleeps."""

    portrait: Portrait | None = None
    known: Evidence = field(default_factory=Evidence)
    all_beliefs: bool = False


@dataclass(frozen=True, slots=True)
class BeliefRow:
    """A topic: `place` is the guess and `half` how far it may be off, as shares of the line."""

    topic: str
    title: str
    weight: str
    place: float
    half: float
    sure: str
    evidence: str
    posters: list[str]
    spoken: str


@dataclass(frozen=True, slots=True)
class Props:
    """What the page shows: `more` beliefs than those, `asked` once the learner has told anything."""

    beliefs: tuple[BeliefRow, ...] = ()
    more: int = 0
    proofs: tuple[ProofRow, ...] = ()
    asked: bool = False


def derive(seen: Inputs) -> Props:
    """What the page shows."""
    told = seen.portrait or Portrait()
    shown = told.beliefs if seen.all_beliefs else strongest(told.beliefs)
    return Props(
        beliefs=belief_rows(shown, seen.known),
        more=len(told.beliefs) - len(shown),
        proofs=proof_rows(told.proofs),
        asked=seen.portrait is not None,
    )


def belief_rows(beliefs: Sequence[Belief], known: Evidence) -> tuple[BeliefRow, ...]:
    """All beliefs on one scale, what is sought most first."""
    scale = max([LEAST_SCALE, *(abs(belief.weight) for belief in beliefs)]) * 1.15
    ordered = sorted(beliefs, key=lambda belief: (-belief.weight, belief.topic))
    return tuple(_row(belief, scale, known) for belief in ordered)


def strongest(beliefs: Sequence[Belief]) -> tuple[Belief, ...]:
    """The first ones of either side; they come the strongest first."""
    sought = [belief for belief in beliefs if belief.weight >= 0]
    avoided = [belief for belief in beliefs if belief.weight < 0]
    return (*sought[:SOUGHT], *avoided[:AVOIDED])


def _row(belief: Belief, scale: float, known: Evidence) -> BeliefRow:
    sure, evidence = certainty(belief.certainty), told(belief, known.tags.get(belief.topic, Endings()))
    title = words.topic(belief.topic)
    return BeliefRow(
        topic=belief.topic,
        title=title,
        weight=signed(belief.weight),
        place=min(1.0, max(0.0, 0.5 + belief.weight / scale / 2)),
        half=WIDEST * (1 - belief.certainty),
        sure=sure,
        evidence=evidence,
        posters=[known.posters[clip] for clip in belief.examples if clip in known.posters][:2],
        spoken=f"{title}: {leaning(belief.weight)}, {signed(belief.weight)}. {sure}, {evidence}.",
    )


def leaning(weight: float) -> str:
    """Which way a belief goes."""
    return "you seek it" if weight > 0 else "you avoid it" if weight < 0 else "no opinion"


def certainty(share: float) -> str:
    """How sure something is (0..1)."""
    return "Sure" if share >= SURE else "Fairly sure" if share >= FAIRLY else "A guess"


def told(belief: Belief, seen: Endings) -> str:
    """What speaks for a belief: how the month's clips with it ended, or else how many events there are."""
    if not seen.viewings:
        return f"from {words.counted(belief.evidence, 'event')}"
    if belief.weight < 0 and seen.left:
        return f"left {seen.left} of {seen.viewings}"
    return f"finished {seen.finished} of {seen.viewings}"
