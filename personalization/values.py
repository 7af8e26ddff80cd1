"""What goes into the learner and what comes out: frozen values that need neither numpy nor river."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ClipFeatures:
    """What the learner may know about a clip.

    `tags` are normalised (lower case, no #), `found` are such names with how sure analysis is of each (0..1];
    pass only what is sure enough to be shown. `duration_s` is seconds, `published_day` days since 1970-01-01,
    `views` and `likes` the source's own counts (None where it has none). `series` names what an `episode`
    belongs to. `copy_of` names a group of near-copies: clips with the same name are one clip seen twice.

    `embedding` is any vector, of one length for all clips: numbers, or the bytes of native float32 (8 times
    smaller in a catalogue). Only its direction counts. To join two (picture 128, words 384), scale each to
    length 1 and put them one after the other, with zeros for one that is not known: nearness is then the mean
    of both.
    """

    id: str
    tags: tuple[str, ...] = ()
    creator: str = ""
    source: str = ""
    language: str = ""
    duration_s: float | None = None
    published_day: int | None = None
    views: int | None = None
    likes: int | None = None
    embedding: tuple[float, ...] | bytes | None = None
    series: str = ""
    episode: int | None = None
    copy_of: str = ""
    found: tuple[tuple[str, float], ...] = ()

    def topics(self) -> dict[str, float]:
        """What it is about and how sure that is: 1 for its own tags, which come first."""
        own = dict.fromkeys(self.tags, 1.0)
        return {**own, **{name: sure for name, sure in self.found if name not in own}}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing the viewer did, as the log holds it; `kind` and `detail` are those of the log.

    `at_s` is seconds since 1970 in UTC. The learner reads the kinds named in `personalization.signals` and
    passes over all others, so a log of a newer program does no harm.
    """

    id: str
    at_s: float
    session: str
    kind: str
    clip: str = ""
    value: float = 1.0
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the viewer may turn.

    `dial` runs from 0 (steady) to 1 (surprise me). `finish`, `like` and `leave` weigh what the viewer's deeds
    say: 0 means it says nothing, 1 is usual, 3 the most. A clip seen comes back after `seen_again_days`.
    `sliders` lean the score of a topic's clips from -1 (hardly ever) to 1 (as much as fits), 0 where not named;
    to hide a topic is a rule, not a slider. `variety` runs from 0 (may be all alike) to 1 (as mixed as can be).
    `evenness` runs from 0 (off) to 1 (creators get the stage as evenly as can be). `utc_offset_s` is how far
    the viewer's clock is ahead of UTC, for what they like at which time of day.
    """

    dial: float = 0.3
    finish: float = 1.0
    like: float = 1.0
    leave: float = 1.0
    seen_again_days: int = 14
    sliders: Mapping[str, float] = field(default_factory=dict)
    variety: float = 0.5
    evenness: float = 0.0
    utc_offset_s: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what no slider offers, with a sentence."""
        if not 0 <= self.dial <= 1:
            raise ValueError("The dial runs from 0 (steady) to 1 (surprise me).")
        if not all(0 <= weight <= 3 for weight in (self.finish, self.like, self.leave)):
            raise ValueError("How much a finish, a like or leaving early says runs from 0 to 3.")
        if self.seen_again_days < 0:
            raise ValueError("A clip cannot come back before it was seen.")
        if not all(-1 <= value <= 1 for value in self.sliders.values()):
            raise ValueError("A topic's slider runs from -1 (hardly ever) to 1 (as much as fits).")
        if not (0 <= self.variety <= 1 and 0 <= self.evenness <= 1):
            raise ValueError("Variety and evening out run from 0 to 1.")


@dataclass(frozen=True, slots=True)
class Reason:
    """One named part of a score: `value` in points of the score, `because` the ids of events that taught it.

    Names: those of `personalization.table`, `look` for all directions of the embedding at once, and `quality`,
    `slider:TOPIC`, `evening out`, `variety`, `rest`. `finished` of `of` clips that carry it were watched well.
    """

    name: str
    value: float
    because: tuple[str, ...] = ()
    finished: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """One place of a slate.

    `score` is about the share of a clip like this that the viewer watches well (0..1, may lie outside);
    `probability` (0..1] is how likely this policy was to choose this clip for this place. The values of
    `reasons`, largest first by size, add up to `score` to 1e-9. `rivals` are the (at most ten) leading
    clips that share the floor of this place: log them with `shown`, so that the log can judge another order.
    """

    clip: str
    score: float
    probability: float
    new_to_you: bool
    reasons: tuple[Reason, ...] = ()
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slate:
    """What comes next, first place first; `policy` names the rules that chose, for the log."""

    choices: tuple[Choice, ...]
    policy: str


@dataclass(frozen=True, slots=True)
class Belief:
    """What the profile believes of one topic.

    `weight` is points of score for a clip of the topic, `certainty` 0..1 (0: nothing learned yet),
    `evidence` how many events speak of it, `examples` ids of clips that taught it, newest first.
    """

    topic: str
    weight: float
    certainty: float
    evidence: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """How this order compares with another: shares of clips watched well, and their difference with its
    interval.

    `enough` is False where the log cannot carry a claim; `sentence` then says why, and the numbers mean
    nothing.
    """

    other: str
    own_value: float
    other_value: float
    low: float
    high: float
    trials: int
    enough: bool
    sentence: str
