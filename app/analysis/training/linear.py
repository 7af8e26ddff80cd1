"""Fits linear maps: ridge regression, logistic regression, leading directions."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.floating[Any]]

NEWTON_STEPS = 10


def ridge(given: Matrix, wanted: Matrix, stiffness: float) -> Matrix:
    """(g, w): the map from rows of `given` (n, g) to rows of `wanted` (n, w), both around their means."""
    given, wanted = given - given.mean(axis=0), wanted - wanted.mean(axis=0)
    square = given.T @ given + stiffness * np.eye(given.shape[1])
    return np.asarray(np.linalg.solve(square, given.T @ wanted))


def directions(rows: Matrix, count: int) -> Matrix:
    """(columns, count): the directions in which the rows differ most, each as long as they differ along it."""
    _, lengths, across = np.linalg.svd(rows - rows.mean(axis=0), full_matrices=False)
    signs = np.sign(across[:count].sum(axis=1, keepdims=True))  # a library may return either of two
    return np.asarray((across[:count] * signs).T * lengths[:count])


def probe(numbers: Matrix, truths: NDArray[np.bool_], stiffness: float) -> Matrix:
    """(3, columns + 1): mean, spread and weights of a logistic regression in which both classes weigh the same.

    The weights end with the constant; above it mean and spread are 0 and 1.
    """
    mean, spread = numbers.mean(axis=0), numbers.std(axis=0) + 1e-6
    fed = np.column_stack([(numbers - mean) / spread, np.ones(len(numbers))])
    costs = np.where(truths, (~truths).sum() / truths.sum(), 1.0)
    penalty = np.append(np.full(len(mean), stiffness), 1e-3)
    weights = np.zeros(len(penalty))
    for _ in range(NEWTON_STEPS):
        weights -= _newton_step(fed, truths, costs, penalty, weights)
    return np.stack([np.append(mean, 0), np.append(spread, 1), weights])


def _newton_step(
    fed: Matrix, truths: NDArray[np.bool_], costs: Matrix, penalty: Matrix, weights: Matrix
) -> Matrix:
    guess = 1 / (1 + np.exp(-np.clip(fed @ weights, -50, 50)))
    curve = (fed.T * (costs * guess * (1 - guess))) @ fed + np.diag(penalty)
    return np.asarray(np.linalg.solve(curve, fed.T @ (costs * (guess - truths)) + penalty * weights))
