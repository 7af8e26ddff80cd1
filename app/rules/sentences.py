"""Rules in words for the viewer."""

from datetime import datetime

from app.rules.made import seconds
from app.rules.rule import NOT_INTERESTED, YOU, Action, Rule, RuleKind
from app.rules.ruling import Verdict

NAMED = {
    RuleKind.CLIP: "this clip",
    RuleKind.TAG: "#{}",
    RuleKind.TOPIC: "#{}",
    RuleKind.CREATOR: "everything by {}",
    RuleKind.SOURCE: "everything from {}",
    RuleKind.WORD: "the word “{}”",
    RuleKind.PATTERN: "the pattern “{}”",
    RuleKind.LANGUAGE: "clips in the language {}",
    RuleKind.SENSITIVE: "sensitive clips",
    RuleKind.DURATION: "clips {}",
    RuleKind.LABEL: "what is labelled {}",
    RuleKind.ELSEWHERE: "sources that safe mode does not allow",
    RuleKind.UNCLEARED: "clips that safe mode does not know to be harmless",
}

REFUSED = {
    "tag": "Nothing more with #{}",
    "creator": "Nothing more by {}",
    "source": "Nothing more from {}",
    "word": "Nothing more that says “{}”",
    "language": "Nothing more in the language {}",
}
SAFE = {
    RuleKind.ELSEWHERE: "Safe mode does not allow its source.",
    RuleKind.UNCLEARED: "Safe mode does not know that it is harmless.",
}
DONE = {Action.HIDE: "Hidden", Action.BLUR: "Blurred", Action.LESS: "Less"}
MINUTE_S = 60


def about(rule: Rule) -> str:
    """What a rule is about: "#cats", "the word “prank”", "clips over 3 min"."""
    return NAMED[rule.kind].format(_length(rule.value) if rule.kind is RuleKind.DURATION else rule.value)


def added(rule: Rule) -> str:
    """Said back when a rule was made."""
    if rule.action is Action.LESS and not rule.hides:
        how = "Less" if rule.amount < 0 else "More" if rule.amount > 0 else "As learned"
        return f"{how}: {about(rule)}"
    return f"{DONE[Action.HIDE if rule.hides else rule.action]} from now on: {about(rule)}"


def refused(what: str) -> str:
    """Said back to "not interested" in "clip", "tag:NAME", "creator:NAME" and their like."""
    kind, _, name = what.partition(":")
    return REFUSED.get(kind, "This clip will not come back").format(name)


def removed(rule: Rule) -> str:
    """Said back when a rule was ended."""
    return f"No longer a rule: {about(rule)}"


def spared(rule: Rule) -> str:
    """Said back when the viewer said that a rule was wrong about a clip."""
    return f"This clip may come again, whatever the rule about {about(rule)} says"


def why(verdict: Verdict) -> str:
    """Why a clip is hidden or blurred, as a sentence; "" where it is neither."""
    rule = verdict.hidden_by or verdict.blurred_by
    if rule is None:
        return ""
    if verdict.alike:
        return f"It looks like #{rule.value}, of which you want to see nothing."
    if rule.kind is RuleKind.SENSITIVE:
        return "This clip may be sensitive."
    if rule.kind in SAFE:
        return SAFE[rule.kind]
    if rule.made_by == NOT_INTERESTED:
        return f"You said that you are not interested in {about(rule)}."
    deed = "hide" if verdict.hidden_by is not None else "blur"
    return f"You {deed} {about(rule)}." if rule.made_by == YOU else f"{rule.made_by} {deed}s {about(rule)}."


def ends(rule: Rule, now: datetime) -> str:
    """When a rule ends by itself, in the viewer's own days."""
    if rule.until is None:
        return "no end date"
    day, today = rule.until.astimezone().date(), now.astimezone().date()
    return f"until {day.day} {day:%B}" + ("" if day.year == today.year else f" {day.year}")


def _length(value: str) -> str:
    meant = seconds(value)
    if meant is None:
        return value
    over, edge_s = meant
    length = f"{edge_s / MINUTE_S:g} min" if edge_s >= MINUTE_S else f"{edge_s:g} s"
    return f"{'over' if over else 'under'} {length}"
