"""The model agrees with river and passes river's own checks."""

from typing import Any

import numpy as np
import pytest
from river import base
from river.checks import common

from personalization.chapters import Lessons, Past
from personalization.mixture import Mixture, Row
from personalization.regression import Regression

NAMES = ("a", "b", "c", "d")


def lessons(count: int, seed: int = 1) -> Lessons:
    """Random lessons of a viewer who likes `c`."""
    random = np.random.default_rng(seed)
    full = random.random((count, 4)) * (random.random((count, 4)) < 0.6)
    target = (random.random(count) < 0.2 + 0.5 * full[:, 2]).astype(np.float64)
    return Lessons(full, np.full(count, 0.2), target, random.choice([1.0, 3.0], count))


def rows(of: Lessons) -> list[Row]:
    """The same by name; `a` and `b` are quality."""
    made = []
    for wide, prior, target, weight in zip(of.full, of.prior, of.target, of.weight, strict=True):
        full = {name: float(value) for name, value in zip(NAMES, wide, strict=True) if value}
        quality = {name: value for name, value in full.items() if name in "ab"}
        made.append(Row(full, quality, float(prior), float(target), float(weight)))
    return made


class AsRiver(base.Regressor):
    """The mixture as a river estimator; like the profile it keeps to the names that it starts with."""

    def __init__(self) -> None:
        """Know nothing."""
        self._mixture = Mixture.fresh(NAMES, 2)

    def _known(self, x: dict[Any, Any]) -> dict[str, float]:
        return {name: float(x[name]) for name in NAMES if name in x}

    def learn_one(self, x: dict[Any, Any], y: float) -> None:
        """Take a lesson."""
        features = self._known(x)
        quality = {name: value for name, value in features.items() if name in "ab"}
        self._mixture.learn(Row(features, quality, 0.2, float(y), 1.0))

    def predict_one(self, x: dict[Any, Any]) -> float:
        """Prior and all features' parts."""
        weights = dict(zip(NAMES, self._mixture.vector().tolist(), strict=True))
        return 0.2 + sum(float(weights[name]) * value for name, value in self._known(x).items())


CHECKS = (
    common.check_repr, common.check_str, common.check_tags, common.check_clone_same_class,
    common.check_clone_is_idempotent, common.check_init_has_default_params_for_tests,
    common.check_init_default_params_are_not_mutable, common.check_doc,
    common.check_clone_changes_memory_addresses, common.check_pickling_supports_roundtrip,
    common.check_get_params_matches_signature,
)  # fmt: skip

STREAM_CHECKS = (
    common.check_learn_one, common.check_pickling, common.check_shuffle_features_no_impact,
    common.check_emerging_features, common.check_disappearing_features,
    common.check_radically_disappearing_features, common.check_predict_one_pure,
    common.check_predict_one_before_any_learn, common.check_no_state_aliasing_with_input,
    common.check_clone_is_independent, common.check_bounded_memory_growth,
)  # fmt: skip


@pytest.mark.parametrize("check", CHECKS)
def test_it_passes_the_general_checks_of_river(check: Any) -> None:
    check(AsRiver())


@pytest.mark.parametrize("check", STREAM_CHECKS)
def test_it_passes_the_checks_of_river_on_a_stream(check: Any) -> None:
    of = lessons(60)
    stream = [
        (dict(zip(NAMES, x.tolist(), strict=True)), float(y)) for x, y in zip(of.full, of.target, strict=True)
    ]
    check(AsRiver(), dataset=stream)


def test_one_vector_scores_as_all_regressions_of_river_do() -> None:
    mixture = Mixture.fresh(NAMES, 2)
    for row in rows(lessons(43)):
        mixture.learn(row)
    for row in rows(lessons(20, seed=2)):
        by_river = sum(w * e.expect(row.full) for w, e in zip(mixture.weights, mixture.experts, strict=True))
        own = sum(value * mixture.vector()[NAMES.index(name)] for name, value in row.full.items())
        assert own == pytest.approx(by_river, abs=1e-12)


def test_a_condensed_past_teaches_river_what_its_lessons_would_have() -> None:
    told, past = Regression(NAMES, 2), Past.nothing(4).with_chapter(lessons(300), 2)
    for row in rows(lessons(300)):
        told.learn(
            {n: v * row.weight**0.5 for n, v in row.full.items()}, (row.target - 0.2) * row.weight**0.5
        )
    read = past.living(NAMES, 2).experts[0]
    assert read.means(NAMES) == pytest.approx(told.means(NAMES), abs=1e-9)


def test_experts_add_up_to_one_and_are_never_more_than_five() -> None:
    mixture = Mixture.fresh(NAMES, 2)
    for row in rows(lessons(120)):
        mixture.learn(row)
        assert len(mixture.experts) <= 5
        assert mixture.weights.sum() == pytest.approx(1.0, abs=1e-12)


def test_a_reversed_taste_is_unlearned_sooner_than_by_one_regression() -> None:
    mixture, alone = Mixture.fresh(NAMES, 2), Regression(NAMES, 2)
    for number in range(120):
        target = 1.0 if number < 100 else 0.0
        mixture.learn(Row({"c": 1.0}, {}, 0.2, target, 1.0))
        alone.learn({"c": 1.0}, target - 0.2)
    assert mixture.vector()[2] < alone.means(NAMES)[2] / 2


def test_a_regression_that_takes_up_names_as_they_come_knows_what_one_does_that_knew_them_all() -> None:
    names = tuple(f"f{number}" for number in range(50))
    random, growing, whole = np.random.default_rng(5), Regression(names, 3), Regression(names, 50)
    for _ in range(40):
        met = random.choice(names, 9, replace=False).tolist()
        lesson = dict(zip(met, random.random(9).tolist(), strict=True))
        for model in (growing, whole):
            model.learn(lesson, lesson[met[0]])
    assert growing.means(names) == pytest.approx(whole.means(names), abs=1e-12)
