"""A rule as JSON: in the detail of its event, in exports and at the doors."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.events.encoding import stamp
from app.events.event import Event, Kind
from app.rules.rule import NONE, NOT_INTERESTED, YOU, Action, Rule, RuleKind


def to_detail(rule: Rule, instead: str = "") -> dict[str, Any]:
    """What the event that makes the rule carries, `instead` of another (an id); what is as usual is left out."""
    detail: dict[str, Any] = {"kind": str(rule.kind), "value": rule.value, "action": str(rule.action)}
    if rule.until is not None:
        detail["until"] = stamp(rule.until)
    if rule.action is Action.LESS:
        detail["amount"] = rule.amount
    if rule.made_by != YOU:
        detail["made_by"] = rule.made_by
    if instead:
        detail["instead"] = instead
    return detail


def from_event(event: Event) -> Rule | None:
    """The rule that an event made; None where it made none that this version knows."""
    if event.kind is Kind.RULE_ADDED:
        return _added(event)
    if event.kind is Kind.HIDDEN_CREATOR:
        return _refused(event, RuleKind.CREATOR, str(event.detail.get("creator", "")))
    if event.kind is Kind.NOT_INTERESTED:
        what, _, name = str(event.detail.get("what", "clip")).partition(":")
        return _refused(event, *((MEANT[what], name) if what in MEANT else (RuleKind.CLIP, event.clip)))
    return None


MEANT = {
    "tag": RuleKind.TOPIC,
    "creator": RuleKind.CREATOR,
    "source": RuleKind.SOURCE,
    "word": RuleKind.WORD,
    "language": RuleKind.LANGUAGE,
}
"""What "not interested" can mean besides the clip itself; a tag also reaches clips that look like it."""


def _refused(event: Event, kind: RuleKind, value: str) -> Rule:
    return Rule(event.id, event.at, kind, value, made_by=NOT_INTERESTED)


def _added(event: Event) -> Rule | None:
    said: Mapping[str, Any] = event.detail
    try:
        until = said.get("until")
        return Rule(
            event.id,
            event.at,
            RuleKind(said["kind"]),
            str(said["value"]),
            Action(said.get("action", Action.HIDE)),
            datetime.fromisoformat(until) if until else None,
            float(said.get("amount", NONE)),
            str(said.get("made_by", YOU)),
        )
    except (KeyError, TypeError, ValueError):
        return None


def to_json(rule: Rule) -> dict[str, Any]:
    """The rule as the door `rules list --json` prints it and an export holds it."""
    return {
        "id": rule.id,
        "at": stamp(rule.at),
        "kind": str(rule.kind),
        "value": rule.value,
        "action": str(rule.action),
        "until": stamp(rule.until) if rule.until is not None else None,
        "amount": rule.amount if rule.action is Action.LESS else None,
        "made_by": rule.made_by,
        "spared": sorted(rule.spared),
    }
