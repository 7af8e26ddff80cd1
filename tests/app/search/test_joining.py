"""Several rankings become one, and near-copies one hit."""

from app.search.folding import folded
from app.search.fusion import fused
from app.search.question import Hit


def test_what_stands_high_in_both_rankings_comes_first() -> None:
    assert fused(["a", "b", "c"], ["d", "b"]) == ["b", "a", "d", "c"]


def test_one_ranking_alone_keeps_its_order() -> None:
    assert fused(["c", "a", "b"], [], []) == ["c", "a", "b"]
    assert fused() == []


def test_copies_stand_behind_the_best_of_them() -> None:
    assert folded("cabd", {"a": "x", "c": "x"}) == [Hit("c", ("a",)), Hit("b"), Hit("d")]


def test_the_clip_that_named_a_group_belongs_to_it() -> None:
    assert folded("ba", {"a": "a", "b": "a"}) == [Hit("b", ("a",))]
