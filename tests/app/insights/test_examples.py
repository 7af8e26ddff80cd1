"""The pictures that stand for topics show nothing that a rule hides or blurs."""

import pytest

from app.clips.catalogue import save
from app.clips.sources import add_source
from app.insights.examples import known_topics, posters
from app.rules.matcher import Judge, Matcher
from app.rules.rule import Action, RuleKind
from app.rules.ruling import NO_RULES, Ruling
from app.store.database import Store
from tests.app.clips.samples import found
from tests.app.rules.samples import rule


@pytest.fixture
def stocked(store: Store) -> Store:
    """Four clips about tea; Ada made the latest but one."""
    clips = [
        found(name, poster=f"{name}.jpg", tags=("tea",), creator="Ada" if name == "c" else "Bo")
        for name in "abcd"
    ]
    save(store, add_source(store, "folder", "/clips", "Clips"), clips)
    return store


def shown(store: Store, judge: Judge) -> list[str]:
    (tea,) = known_topics(store)
    assert tea.clips == 4
    seen = posters(store, tea.examples, judge)
    return [seen[clip][-5:] for clip in tea.examples if clip in seen]


@pytest.mark.parametrize("action", [Action.HIDE, Action.BLUR])
def test_no_example_shows_what_a_rule_hides_or_blurs(stocked: Store, action: Action) -> None:
    assert shown(stocked, Matcher(NO_RULES).verdict) == ["d.jpg", "c.jpg"]
    judge = Matcher(Ruling((rule(RuleKind.CREATOR, "ada", action=action),))).verdict
    assert shown(stocked, judge) == ["d.jpg"]
    assert set(posters(stocked, "abcd", judge)) == set("abd")
