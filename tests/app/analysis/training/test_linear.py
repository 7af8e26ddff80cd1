"""The small maps are the best ones of their kind; SciPy, which knows nothing of ours, finds the same."""

import numpy as np
import pytest
from scipy.optimize import minimize

from app.analysis.training.linear import Matrix, directions, probe, ridge

RANDOM = np.random.default_rng(3)


def test_without_stiffness_a_straight_map_is_found_exactly() -> None:
    given, true = RANDOM.standard_normal((50, 4)), RANDOM.standard_normal((4, 3))
    assert np.allclose(ridge(given, given @ true + 7, 0), true)


def test_a_stiffer_map_is_a_smaller_one() -> None:
    given, wanted = RANDOM.standard_normal((50, 4)), RANDOM.standard_normal((50, 3))
    loose, stiff = (np.linalg.norm(ridge(given, wanted, stiffness)) for stiffness in (1, 100))
    assert stiff < loose


def test_directions_keep_what_tells_rows_apart() -> None:
    rows = np.outer(RANDOM.standard_normal(30), [3.0, 4.0, 0.0]) + 5
    [first] = directions(rows, 1).T
    assert np.allclose(first / np.linalg.norm(first), [0.6, 0.8, 0.0])


def loss(weights: Matrix, fed: Matrix, truths: Matrix, costs: Matrix) -> float:
    level = fed @ weights
    penalty = 0.5 * 3.0 * (weights[:-1] ** 2).sum() + 0.5 * 1e-3 * weights[-1] ** 2
    return float((costs * (np.logaddexp(0, level) - truths * level)).sum() + penalty)


def test_scipy_finds_the_same_logistic_regression() -> None:
    numbers = RANDOM.standard_normal((80, 3)) * (1, 5, 0.1) + 2
    truths = numbers[:, 0] + RANDOM.standard_normal(80) > 3
    mean, spread, weights = probe(numbers, truths, 3.0)
    fed = np.column_stack([(numbers - mean[:-1]) / spread[:-1], np.ones(80)])
    costs = np.where(truths, (~truths).sum() / truths.sum(), 1.0)
    best = minimize(loss, np.zeros(4), args=(fed, truths.astype(float), costs), tol=1e-12)
    assert weights == pytest.approx(best.x, abs=1e-4)
