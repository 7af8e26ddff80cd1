"""One hard word of the viewer: what it is about, and what is to happen to such clips."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class RuleKind(StrEnum):
    """What of a clip a rule looks at. The names are stored; add to them, never rename one."""

    CLIP = "clip"
    TAG = "tag"
    TOPIC = "topic"
    CREATOR = "creator"
    SOURCE = "source"
    WORD = "word"
    PATTERN = "pattern"
    LANGUAGE = "language"
    SENSITIVE = "sensitive"
    DURATION = "duration"
    LABEL = "label"
    ELSEWHERE = "elsewhere"
    UNCLEARED = "uncleared"


FIRM = frozenset({RuleKind.ELSEWHERE, RuleKind.UNCLEARED})
"""What safe mode alone can say. No asking to see a clip all the same stands against it."""


class Action(StrEnum):
    """What happens to a clip that a rule catches."""

    HIDE = "hide"
    BLUR = "blur"
    LESS = "less"


class RuleError(ValueError):
    """A rule that cannot be. The message says why, and what would do."""


NONE = -1.0
"""The left end of a topic's slider: none of it, as if it were hidden."""

SOME_LESS = -0.5
"""What less means where nobody says how much."""

ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
"""When a rule was made that no event made."""

YOU = "you"
NOT_INTERESTED = "not interested"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; its id is that of the event that made it.

    `value` depends on the kind: the id of a clip, the name of a tag, topic (a tag, and untagged clips that look
    like it), creator, source or label, a word or phrase, a regular expression, a language code, for sensitive the
    score from which on it counts (0 to 1), for duration ">180" or "<5" in seconds, for elsewhere the numbers of the
    sources that are chosen, for uncleared the score below which a clip is harmless. `at` and `until` are
    UTC; a rule without `until` has no end. `amount` (-1 to 1) is how much less or more of a topic is wished for by
    `less`: 0 is as learned, -1 none at all. `made_by` is "you", "not interested" or the title of a list.
    `spared` are clips (by id) of which the viewer said that the rule was wrong.
    """

    id: str
    at: datetime
    kind: RuleKind
    value: str
    action: Action = Action.HIDE
    until: datetime | None = None
    amount: float = NONE
    made_by: str = YOU
    spared: frozenset[str] = frozenset()

    @property
    def hides(self) -> bool:
        """Whether what it catches must not be shown."""
        return self.action is Action.HIDE or (self.action is Action.LESS and self.amount <= NONE)

    @property
    def firm(self) -> bool:
        """Whether it holds even where the viewer asks to see the clip."""
        return self.kind in FIRM

    @property
    def blurs(self) -> bool:
        """Whether what it catches is shown only when it is asked for."""
        return self.action is Action.BLUR

    def holds(self, now: datetime) -> bool:
        """Whether it has not ended yet."""
        return self.until is None or now < self.until
