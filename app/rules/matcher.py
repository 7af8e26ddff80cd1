"""Says of a clip whether it may be shown, by all rules that hold."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.clips.clip import Clip
from app.rules.folding import squash
from app.rules.net import Net
from app.rules.rule import Rule, RuleKind
from app.rules.ruling import Label, Ruling, Verdict
from app.rules.traits import Traits, traits
from app.rules.trap import trap

Alike = Mapping[str, frozenset[str]]
"""By a rule's id the clips (ids) without tags that look like its topic."""


Judge = Callable[[Clip], Verdict]
"""Says what becomes of a clip."""


class Matcher:
    """Made once for a ruling; asked for clips one by one. `index.py` asks for a whole catalogue at once."""

    def __init__(self, ruling: Ruling, alike: Alike | None = None) -> None:
        self.ruling = ruling
        self._marks = Net((trap(mark.kind, mark.value), mark.label) for mark in ruling.marks)
        strong = sorted((rule for rule in ruling.rules if rule.hides or rule.blurs), key=_firm_first)
        self._rules = Net((trap(rule.kind, rule.value), rule) for rule in strong)
        reach = alike or {}
        self._alike = [(rule, reach[rule.id]) for rule in ruling.reaching if rule.id in reach]

    def verdict(self, clip: Clip) -> Verdict:
        """What becomes of the clip; of several rules the first made counts, but safe mode and hiding go before."""
        seen, labels = self._labelled(clip)
        caught = [rule for rule in self._rules.caught(seen) if clip.id not in rule.spared]
        alike = [rule for rule, ids in self._alike if clip.id in ids and clip.id not in rule.spared]
        hidden, hidden_alike = _first(caught, alike, lambda rule: rule.hides)
        blurred, blurred_alike = _first(caught, alike, lambda rule: rule.blurs)
        return Verdict(hidden, blurred, labels, hidden_alike if hidden else blurred_alike)

    def hides(self, clip: Clip) -> bool:
        """Whether the clip must not be shown."""
        return self.verdict(clip).hidden_by is not None

    def _labelled(self, clip: Clip) -> tuple[Traits, tuple[Label, ...]]:
        """What lists say of the clip stands behind what its own source says."""
        seen, own = traits(clip), (Label(name, clip.source_title) for name in clip.labels)
        labels = tuple(dict.fromkeys((*own, *self._marks.caught(seen))))
        if not labels:
            return seen, ()
        names = frozenset(squash(label.name) for label in labels)
        return replace(seen, names={**seen.names, RuleKind.LABEL: names}), labels


def _firm_first(rule: Rule) -> bool:
    return not rule.firm


def _first(caught: list[Rule], alike: list[Rule], wanted: Callable[[Rule], bool]) -> tuple[Rule | None, bool]:
    """The first rule of a sort, and whether it caught the clip only by its looks."""
    named = next(filter(wanted, caught), None)
    if named is not None:
        return named, False
    near = next(filter(wanted, alike), None)
    return near, near is not None


def passing(judge: Judge, clips: frozenset[str]) -> Judge:
    """A judge that lets some clips (ids) pass, if safe mode allows them: of them only the labels are told."""

    def verdict(clip: Clip) -> Verdict:
        found = judge(clip)
        firm = found.hidden_by is not None and found.hidden_by.firm
        return Verdict(labels=found.labels) if clip.id in clips and not firm else found

    return verdict
