"""What may be shown: rules, and the clips without a tag that look like a hidden topic."""

import numpy as np

from app.clips.clip import Clip
from app.feed.outlook import hidden, tally
from app.feed.ranker import Ranker
from app.feed.shelf import Shelf
from app.rules.rule import RuleKind
from app.rules.ruling import Ruling
from tests.app.rules.samples import rule


def vector(angle: float) -> bytes:
    """A unit vector at an angle (radians)."""
    return np.array([np.cos(angle), np.sin(angle)], np.float32).tobytes()


NOWHERE = frozenset[int]()
TEA = [Clip(f"tea{n}", "", "", tags=("tea",)) for n in range(20)]
CLIPS = [*TEA, Clip("alike", "", ""), Clip("far", "", ""), Clip("cat", "", "", tags=("cats",))]
VECTORS = {
    **{clip.id: vector(0.02 * n) for n, clip in enumerate(TEA)},
    "alike": vector(0.19),
    "far": vector(2.0),
    "cat": vector(0.19),
}


def left(ruling: Ruling) -> set[str]:
    return set(Shelf(CLIPS, VECTORS).allowed(ruling, NOWHERE))


def test_a_hidden_topic_takes_what_looks_like_it_along() -> None:
    assert left(Ruling((rule(RuleKind.TOPIC, "tea"),))) == {"far", "cat"}


def test_a_hidden_tag_is_only_the_tag() -> None:
    assert left(Ruling((rule(RuleKind.TAG, "tea"),))) == {"alike", "far", "cat"}


def test_likeness_can_be_switched_off() -> None:
    assert left(Ruling((rule(RuleKind.TOPIC, "tea"),), widely=False)) == {"alike", "far", "cat"}


def test_a_clip_that_was_caught_wrongly_narrows_the_net() -> None:
    spared = rule(RuleKind.TOPIC, "tea", spared=frozenset(["alike"]))
    assert left(Ruling((spared,))) == {"alike", "far", "cat"}


def test_the_hidden_log_says_which_clips_only_look_like_it() -> None:
    ranker, topic = Ranker(), rule(RuleKind.TOPIC, "tea")
    ranker.load([], CLIPS, VECTORS)
    log = hidden(ranker, Ruling((topic,)), 50)
    assert {caught.clip for caught in log.clips if caught.alike} == {"alike"}
    assert (log.total, tally(ranker, Ruling((topic,))).caught) == (21, {topic.id: 21})


def test_a_pattern_that_rests_is_told() -> None:
    ranker, slow = Ranker(), rule(RuleKind.PATTERN, "(a|aa)+$")
    ranker.load([], [Clip("x", "a" * 60 + "b", "")], {})
    assert "took too long" in tally(ranker, Ruling((slow,))).trouble[slow.id]
