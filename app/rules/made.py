"""Makes a rule of what the viewer typed or pressed, or says why it cannot be one."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from app.rules.folding import fold
from app.rules.pattern import Pattern
from app.rules.rule import ALWAYS, FIRM, NONE, SOME_LESS, YOU, Action, Rule, RuleError, RuleKind

LONGEST = 200
SLIDING = (RuleKind.TOPIC, RuleKind.TAG)
MAKEABLE = tuple(str(kind) for kind in RuleKind if kind not in FIRM)


def made(
    kind: str,
    value: str,
    action: str = Action.HIDE,
    *,
    until: datetime | None = None,
    amount: float = NONE,
    made_by: str = YOU,
) -> Rule:
    """A rule without a name yet. Raises RuleError with a sentence."""
    known_kind, known_action = _kind(kind), _action(action)
    value = " ".join(value.split()).removeprefix("#" if known_kind in SLIDING else "")
    if not value or len(value) > LONGEST:
        raise RuleError(f"A rule needs a value of 1 to {LONGEST} characters. Nothing was changed.")
    if known_action is Action.LESS and known_kind not in SLIDING:
        raise RuleError("Less works for topics and tags. Choose hide or blur for anything else.")
    if not -1 <= amount <= 1:
        raise RuleError("How much less or more runs from -1 (none) to 1 (more).")
    _check(known_kind, value)
    return Rule("", ALWAYS, known_kind, value, known_action, until, amount, made_by)


def changed(rule: Rule, action: str, amount: float = SOME_LESS) -> Rule:
    """The rule with another action, without a name yet. Raises RuleError with a sentence."""
    return made(rule.kind, rule.value, action, until=rule.until, amount=amount, made_by=rule.made_by)


def until(now: datetime, days: int | None) -> datetime | None:
    """When a rule ends that is to hold for so many days."""
    return now + timedelta(days=days) if days is not None else None


def _kind(name: str) -> RuleKind:
    if name not in MAKEABLE:
        raise RuleError(f"There is no rule about {name}. There are: {', '.join(MAKEABLE)}.")
    return RuleKind(name)


def _action(name: str) -> Action:
    try:
        return Action(name)
    except ValueError as error:
        raise RuleError(f"A rule cannot {name}. It can: {', '.join(Action)}.") from error


def _check(kind: RuleKind, value: str) -> None:
    """Refuse a value that could never catch anything."""
    if kind is RuleKind.PATTERN:
        Pattern(value)
    if kind is RuleKind.WORD and not fold(value):
        raise RuleError("A word needs a letter, a digit or an emoji. Nothing was changed.")
    if kind is RuleKind.DURATION and seconds(value) is None:
        raise RuleError('A length is written ">180" for over, or "<5" for under so many seconds.')
    if kind is RuleKind.SENSITIVE and score(value) is None:
        raise RuleError("How sensitive runs from 0 (anything) to 1 (only the surest).")


def seconds(value: str) -> tuple[bool, float] | None:
    """Whether a length is meant from above, and how many seconds; None where it is not written so."""
    sign, number = value[:1], score(value[1:], most=float("inf"))
    return (sign == ">", number) if sign in ("<", ">") and number is not None else None


def score(value: str, most: float = 1.0) -> float | None:
    """A number from 0 to `most`; None where there is none."""
    try:
        number = float(value)
    except ValueError:
        return None
    return number if 0 <= number <= most else None


def numbers(value: str) -> frozenset[int]:
    """Whole numbers with commas between them; what is none is left out."""
    return frozenset(int(number) for number in value.split(",") if number.isdecimal())


def from_json(said: Mapping[str, Any], made_by: str = YOU) -> Rule:
    """A rule of an import or a preview. Raises RuleError with a sentence."""
    ends = said.get("until")
    try:
        moment = datetime.fromisoformat(str(ends)) if ends else None
        amount = float(said.get("amount") or NONE)
    except ValueError as error:
        raise RuleError(f"This is no date or number: {error}. The rule was left out.") from error
    words = str(said.get("kind", "")), str(said.get("value", "")), str(said.get("action") or Action.HIDE)
    return made(*words, until=moment, amount=amount, made_by=str(said.get("made_by") or made_by))
