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
