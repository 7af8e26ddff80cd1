"""Rules leave and come back, and another app's filters are understood."""

import json

import pytest

from app.rules.exchange import from_text, to_text
from app.rules.rule import Action, Rule, RuleError, RuleKind
from tests.app.rules.samples import AT, rule


def meant(one: Rule) -> tuple[object, ...]:
    """A rule without its name and moment."""
    return one.kind, one.value, one.action, one.until, one.amount, one.made_by


def test_exported_rules_come_back_as_they_were() -> None:
    rules = [
        rule(RuleKind.WORD, "street food", until=AT),
        rule(RuleKind.TOPIC, "чай", action=Action.LESS, amount=-0.5),
        rule(RuleKind.LABEL, "satire", action=Action.BLUR, made_by="a list"),
    ]
    found = from_text(to_text(rules))
    assert list(map(meant, found.rules)) == list(map(meant, rules))
    assert found.refused == ()


def test_a_rule_that_cannot_be_is_left_out_with_a_sentence() -> None:
    text = json.dumps(
        {
            "rules": [
                {"kind": "word", "value": "ok"},
                {"kind": "smell", "value": "x"},
                {"kind": "pattern", "value": "("},
            ]
        }
    )
    found = from_text(text)
    assert [each.value for each in found.rules] == ["ok"]
    assert len(found.refused) == 2


@pytest.mark.parametrize("section", ["App Settings", "Profile And Settings"])
def test_keyword_filters_of_a_tiktok_export_are_understood(section: str) -> None:
    words = {
        "Keyword filters for videos in For You feed": ["prank", "crypto"],
        "Keyword filters for videos in Following feed": ["prank"],
        "Video Languages Preferences": ["English"],
    }
    export = {
        section: {"Settings": {"SettingsMap": {"Content Preferences": words}}},
        "Direct Messages": {"x": "y"},
    }
    found = from_text(json.dumps(export))
    assert {each.value for each in found.rules} == {"prank", "crypto"}
    assert all(each.kind is RuleKind.WORD and each.made_by == "TikTok" for each in found.rules)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        '{"App Settings": {"Settings": ""}}',
        '{"App Settings": null}',
        '{"rules": 3}',
    ],
)
def test_a_file_without_rules_says_so(text: str) -> None:
    with pytest.raises(RuleError, match="Nothing was changed"):
        from_text(text)
