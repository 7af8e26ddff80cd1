"""The rules of safe mode: only chosen sources, only clips that are known to be harmless, whatever is asked for."""

import pytest

from app.clips.clip import Clip
from app.rules.made import MAKEABLE, made
from app.rules.matcher import Matcher, passing
from app.rules.rule import Action, RuleError, RuleKind
from app.rules.ruling import Ruling
from app.rules.sentences import about, why
from tests.app.rules.samples import rule

HARMLESS = Clip("a", "", "", source=1, sensitive=0.1)
UNKNOWN = Clip("b", "", "", source=1)
ELSEWHERE = Clip("c", "", "", source=2, sensitive=0.1)


def test_only_known_clips_of_chosen_sources_pass() -> None:
    safe = Matcher(Ruling((rule(RuleKind.ELSEWHERE, "1"), rule(RuleKind.UNCLEARED, "0.5"))))
    assert [safe.hides(clip) for clip in (HARMLESS, UNKNOWN, ELSEWHERE)] == [False, True, True]


def test_without_a_chosen_source_nothing_passes() -> None:
    assert Matcher(Ruling((rule(RuleKind.ELSEWHERE, ""),))).hides(HARMLESS)


def test_a_clip_that_was_cleared_by_hand_passes() -> None:
    uncleared = rule(RuleKind.UNCLEARED, "0.5", spared=frozenset("b"))
    assert not Matcher(Ruling((uncleared,))).hides(UNKNOWN)


@pytest.mark.parametrize("first", [Action.HIDE, Action.BLUR])
def test_asking_to_see_a_clip_does_not_help_however_many_rules_catch_it(first: Action) -> None:
    rules = rule(RuleKind.CLIP, "b", action=first), rule(RuleKind.UNCLEARED, "0.5")
    judge = passing(Matcher(Ruling(rules)).verdict, frozenset("b"))
    assert judge(UNKNOWN).hidden_by == rules[1]


def test_the_viewer_is_told_why_and_cannot_make_such_a_rule() -> None:
    for kind in (RuleKind.ELSEWHERE, RuleKind.UNCLEARED):
        safe = rule(kind, "0.5")
        assert "afe mode" in about(safe)
        assert why(Matcher(Ruling((safe,))).verdict(UNKNOWN)).startswith("Safe mode does not")
        assert kind not in MAKEABLE
        with pytest.raises(RuleError, match="There is no rule about"):
            made(kind, "0.5")
