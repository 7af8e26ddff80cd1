"""Finds the clips of an index that a rule catches, and remembers them."""

from collections.abc import Callable

import numpy as np

from app.rules.folding import squash
from app.rules.index import Index, Mask
from app.rules.made import numbers, score, seconds
from app.rules.matcher import Alike
from app.rules.pattern import Pattern
from app.rules.phrase import phrases
from app.rules.rule import Rule, RuleError, RuleKind
from app.rules.ruling import Ruling
from app.rules.trap import name_of


class Finder:
    """One index, and what each rule was found to catch in it: the same rule is never looked for again."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._known: dict[tuple[RuleKind, str], Mask] = {}
        self._last: tuple[Ruling, Alike, Mask] | None = None
        self.patterns: dict[str, Pattern] = {}

    def hidden(self, ruling: Ruling, alike: Alike) -> Mask:
        """The clips that must not be shown; remembered for as long as these very objects are asked for."""
        if self._last is None or self._last[0] is not ruling or self._last[1] is not alike:
            mask = self.index.nothing
            for rule in ruling.rules:
                if rule.hides:
                    mask |= self.caught(rule, ruling, alike)
            self._last = ruling, alike, mask
        return self._last[2]

    def caught(self, rule: Rule, ruling: Ruling, alike: Alike) -> Mask:
        """The clips that one rule catches."""
        labels = rule.kind is RuleKind.LABEL
        mask = self._labelled(rule.value, ruling) if labels else self._look_up(rule.kind, rule.value)
        if rule.id in alike:
            mask = mask | self.index.among(alike[rule.id])
        return mask & ~self.index.among(rule.spared) if rule.spared else mask

    def _labelled(self, label: str, ruling: Ruling) -> Mask:
        mask, named = self._look_up(RuleKind.LABEL, label), squash(label)
        for mark in ruling.marks:
            if squash(mark.label.name) == named:
                mask = mask | self._look_up(mark.kind, mark.value)
        return mask

    def _look_up(self, kind: RuleKind, value: str) -> Mask:
        if (kind, value) not in self._known:
            self._known[kind, value] = self._found(kind, value)
        return self._known[kind, value]

    def _found(self, kind: RuleKind, value: str) -> Mask:
        if kind is RuleKind.PATTERN:
            return self._matching(value)
        find = FINDERS.get(kind)
        return find(self.index, value) if find else self.index.named(kind, name_of(kind, value))

    def _matching(self, value: str) -> Mask:
        try:
            pattern = self.patterns.setdefault(value, Pattern(value))
        except RuleError:
            return self.index.nothing
        return self.index.where(pattern.found_in, pattern.needs)


def _saying(index: Index, value: str) -> Mask:
    mask = index.nothing
    for way in phrases(value):
        mask |= index.says(way)
    return mask


def _lasting(index: Index, value: str) -> Mask:
    meant = seconds(value)
    if meant is None:
        return index.nothing
    over, edge_s = meant
    return np.asarray(index.durations_s > edge_s if over else index.durations_s < edge_s)


def _sensitive(index: Index, value: str) -> Mask:
    edge = score(value)
    return np.asarray(index.sensitive >= edge) if edge is not None else index.nothing


def _elsewhere(index: Index, value: str) -> Mask:
    return ~np.isin([clip.source for clip in index.clips], list(numbers(value)))


def _uncleared(index: Index, value: str) -> Mask:
    known = np.array([clip.sensitive is not None for clip in index.clips], np.bool_)
    return ~known | (index.sensitive >= (score(value) or 0.0))


FINDERS: dict[RuleKind, Callable[[Index, str], Mask]] = {
    RuleKind.CLIP: lambda index, value: index.among([value]),
    RuleKind.WORD: _saying,
    RuleKind.DURATION: _lasting,
    RuleKind.SENSITIVE: _sensitive,
    RuleKind.ELSEWHERE: _elsewhere,
    RuleKind.UNCLEARED: _uncleared,
}
