"""The viewer's rules as lines of the page, and what a new one asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.rules.book import RuleLine
from app.rules.made import MAKEABLE, SLIDING
from app.rules.rule import YOU, Action, Rule, RuleKind
from app.rules.sentences import about, ends

KINDS = {
    RuleKind.WORD: ("Word", "a word or phrase, in captions, hashtags and text seen"),
    RuleKind.TOPIC: ("Topic", "a topic, such as cats"),
    RuleKind.CREATOR: ("Creator", "the name of a creator"),
    RuleKind.SOURCE: ("Source", "the title of a source"),
    RuleKind.LANGUAGE: ("Language", "a language code, such as fr"),
    RuleKind.DURATION: ("Length", "“>180” for over, “<5” for under so many seconds"),
    RuleKind.LABEL: ("Label", "what a list labels, such as disputed"),
    RuleKind.PATTERN: ("Pattern", "a regular expression"),
}
"""The kinds that can be typed in: their titles, and what is asked for."""

DONE = {Action.HIDE: "hidden", Action.BLUR: "blurred"}


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule: what it is about, what it does to how many clips, and until when.

    `other` is what it would do after a press on its action, "" where it can do nothing else.
    """

    id: str
    kind: str
    about: str
    action: str
    other: str
    counted: str
    spoken: str


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind that a new rule can have."""

    kind: str
    title: str
    asks: str


KIND_ROWS = tuple(KindRow(kind, title, asks) for kind, (title, asks) in KINDS.items())


def rule_rows(lines: Sequence[RuleLine], now: datetime) -> tuple[RuleRow, ...]:
    """All rules but the topics' sliders, which have a card of their own; the latest first."""
    strong = (line for line in reversed(lines) if line.rule.action is not Action.LESS)
    return tuple(_row(line, now) for line in strong)


def _row(line: RuleLine, now: datetime) -> RuleRow:
    rule, what = line.rule, about(line.rule)
    counted = "  ·  ".join(filter(None, (_caught(line), ends(rule, now), _whose(rule))))
    action = str(rule.action).capitalize()
    spoken = f"{action} {what}: {counted.replace('  ·  ', ', ')}"
    return RuleRow(rule.id, _titled(rule.kind), what, action, other(rule), counted, spoken)


def other(rule: Rule) -> str:
    """What comes after the rule's action in turn: hide, blur, and less where there is a slider for it."""
    if rule.kind not in MAKEABLE:
        return ""
    turn = (Action.HIDE, Action.BLUR, *((Action.LESS,) if rule.kind in SLIDING else ()))
    return str(turn[(turn.index(rule.action) + 1) % len(turn)])


def _titled(kind: RuleKind) -> str:
    return KINDS[kind][0] if kind in KINDS else str(kind).capitalize()


def _caught(line: RuleLine) -> str:
    return "" if line.caught is None else f"{line.caught:,} {DONE[line.rule.action]}"


def _whose(rule: Rule) -> str:
    return "" if rule.made_by == YOU else f"by “{rule.made_by}”"
