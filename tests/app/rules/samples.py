"""Rules for tests."""

from datetime import UTC, datetime
from itertools import count
from typing import Any

from app.rules.rule import Rule, RuleKind

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
_numbers = count()


def rule(kind: RuleKind, value: str, **more: Any) -> Rule:
    """A rule with a name of its own."""
    return Rule(f"rule-{next(_numbers)}", AT, kind, value, **more)
