"""The doubt about many clips is quick and the same as river's own about each."""

from typing import Any

import numpy as np
import pytest
from river.linear_model import BayesianLinearRegression

from personalization.columns import Floats
from personalization.regression import NOISE, Regression

NAMES = tuple(f"f{number}" for number in range(30))


def rows(count: int, seed: int = 1) -> Floats:
    """Lessons in which a third of the features are there."""
    random = np.random.default_rng(seed)
    return np.asarray(random.random((count, 30)) * (random.random((count, 30)) < 0.3))


def named(wide: Floats) -> dict[str, float]:
    """The features that are there."""
    return {NAMES[at]: float(wide[at]) for at in np.flatnonzero(wide)}


def plain_river() -> Any:
    """A regression of river's that nothing stands beside."""
    return BayesianLinearRegression(alpha=1, beta=1 / NOISE)


def by_river(model: Any, wide: Floats) -> float:
    """What river itself says."""
    return float(model.predict_one(named(wide), with_dist=True).sigma) ** 2 - NOISE


def test_it_is_as_unsure_as_river_after_each_lesson() -> None:
    own, river = Regression(NAMES, 3), plain_river()
    for lesson, asked in zip(rows(120), rows(120, seed=2), strict=True):
        own.learn(named(lesson), 0.1)
        river.learn_one(named(lesson), 0.1)
        assert own.covariance.variances(asked[None])[0] == pytest.approx(by_river(river, asked), abs=1e-9)


def test_lessons_side_by_side_make_it_as_sure_as_river_is_after_one_by_one() -> None:
    own, river = Regression(NAMES, 3), plain_river()
    own.learn_many([*NAMES], rows(80), np.full(80, 0.1))
    for lesson in rows(80):
        river.learn_one(named(lesson), 0.1)
    for asked in rows(40, seed=2):
        assert own.covariance.variances(asked[None])[0] == pytest.approx(by_river(river, asked), abs=1e-9)


def test_weights_hang_together_as_in_the_closed_form() -> None:
    own, asked = Regression(NAMES, 3), rows(1, seed=2)[0]
    for lesson in rows(80):
        own.learn(named(lesson), 0.1)
    closed = np.linalg.inv(np.eye(30) + rows(80).T @ rows(80) / NOISE)
    assert own.covariance.along(asked) == pytest.approx(closed @ asked, abs=1e-9)


def test_the_bits_do_not_depend_on_when_it_was_asked() -> None:
    often, late, asked = Regression(NAMES, 3), Regression(NAMES, 3), rows(1, seed=2)[0]
    for lesson in rows(50):
        often.learn(named(lesson), 0.1)
        late.learn(named(lesson), 0.1)
        often.covariance.variances(asked[None])[0]
    assert often.covariance.along(asked).tobytes() == late.covariance.along(asked).tobytes()


def test_a_twin_learns_what_the_first_does_not() -> None:
    first, asked = Regression(NAMES, 3), rows(1, seed=2)[0]
    first.learn(named(rows(1)[0]), 0.1)
    before = first.covariance.variances(asked[None])[0]
    twin = first.twin()
    twin.learn(named(asked), 0.1)
    assert twin.covariance.variances(asked[None])[0] < before == first.covariance.variances(asked[None])[0]
