"""One rule made ready: what a clip must go by to be caught, so that it can be looked up instead of compared."""

from collections.abc import Callable
from dataclasses import dataclass

from app.rules.folding import squash
from app.rules.made import numbers, score, seconds
from app.rules.pattern import Pattern
from app.rules.phrase import Phrase, phrases, stands_in
from app.rules.rule import RuleError, RuleKind
from app.rules.traits import Traits

Test = Callable[[Traits], bool]


@dataclass(frozen=True, slots=True)
class Trap:
    """A clip is caught that has the names of one of the `ways` (of a kind) and passes the `test`.

    Without any way every clip has to be tested.
    """

    kind: RuleKind
    ways: tuple[Phrase, ...] = ()
    test: Test | None = None
    pattern: Pattern | None = None

    def catches(self, traits: Traits) -> bool:
        """Whether the clip is caught."""
        if self.kind is RuleKind.WORD:
            return any(stands_in(way, traits.words) for way in self.ways)
        if self.ways:
            names = traits.names.get(self.kind, frozenset())
            return any(not names.isdisjoint(way[0]) for way in self.ways)
        return self.test is not None and self.test(traits)


def trap(kind: RuleKind, value: str) -> Trap:
    """The trap for a rule; one that can catch nothing where the value means nothing."""
    if kind is RuleKind.WORD:
        return Trap(kind, phrases(value))
    if kind is RuleKind.PATTERN:
        return _pattern(value)
    if kind in TESTS:
        return Trap(kind, test=TESTS[kind](value))
    return Trap(kind, ((frozenset([name_of(kind, value)]),),))


def name_of(kind: RuleKind, value: str) -> str:
    """The name that a clip must go by, folded like the clip's own."""
    if kind is RuleKind.CLIP:
        return value
    return value.casefold().replace("_", "-") if kind is RuleKind.LANGUAGE else squash(value)


def _pattern(value: str) -> Trap:
    try:
        pattern = Pattern(value)
    except RuleError:
        return Trap(RuleKind.PATTERN)
    return Trap(RuleKind.PATTERN, test=lambda traits: pattern.found_in(traits.text), pattern=pattern)


def _length(value: str) -> Test | None:
    meant = seconds(value)
    if meant is None:
        return None
    over, edge_s = meant
    return lambda t: t.duration_s is not None and (t.duration_s > edge_s if over else t.duration_s < edge_s)


def _sensitive(value: str) -> Test | None:
    edge = score(value)
    return (lambda traits: (traits.sensitive or 0.0) >= edge) if edge is not None else None


def _elsewhere(value: str) -> Test:
    chosen = numbers(value)
    return lambda traits: traits.source not in chosen


def _uncleared(value: str) -> Test:
    edge = score(value) or 0.0
    return lambda traits: traits.sensitive is None or traits.sensitive >= edge


TESTS: dict[RuleKind, Callable[[str], Test | None]] = {
    RuleKind.DURATION: _length,
    RuleKind.SENSITIVE: _sensitive,
    RuleKind.ELSEWHERE: _elsewhere,
    RuleKind.UNCLEARED: _uncleared,
}
"""What is tested of every clip, since no name tells it."""
