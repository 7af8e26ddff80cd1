"""What the viewer types becomes a rule, or a sentence."""

import pytest

from app.rules.made import made
from app.rules.pattern import Pattern
from app.rules.rule import RuleError, RuleKind

CATASTROPHIC = "(a|aa)+$", "a" * 60 + "b"


def test_a_rule_is_made_of_what_was_typed() -> None:
    rule = made("tag", "  #Street   Food ")
    assert (rule.kind, rule.value, rule.hides, rule.until) == (RuleKind.TAG, "Street Food", True, None)


@pytest.mark.parametrize(
    ("kind", "value", "action"),
    [
        ("smell", "x", "hide"),
        ("word", "x", "burn"),
        ("word", "", "hide"),
        ("word", "?!", "hide"),
        ("word", "x" * 201, "hide"),
        ("pattern", "(", "hide"),
        ("duration", "long", "hide"),
        ("duration", ">-1", "hide"),
        ("duration", ">nan", "hide"),
        ("sensitive", "2", "hide"),
        ("creator", "ada", "less"),
    ],
)
def test_what_cannot_be_a_rule_is_said_in_a_sentence(kind: str, value: str, action: str) -> None:
    with pytest.raises(RuleError, match=r"\.$"):
        made(kind, value, action)


def test_a_pattern_finds_itself_whatever_the_case() -> None:
    assert Pattern(r"\bpr[aä]nks?\b").found_in("A PRÄNK")
    assert not Pattern(r"\bpr[aä]nks?\b").found_in("spranking")


def test_a_catastrophic_pattern_ends_and_rests_with_a_sentence() -> None:
    pattern = Pattern(CATASTROPHIC[0])
    assert pattern.found_in(CATASTROPHIC[1])
    assert "took too long" in pattern.trouble
    assert not pattern.found_in("a")
