"""The one place that touches river: Bayesian linear regressions over named features, through public methods
only.

alpha stays 1 because river 0.26 mixes it up with its inverse where it is not; the features are scaled
instead.
"""

from copy import deepcopy
from typing import Any, Protocol

import numpy as np
from river.linear_model import BayesianLinearRegression

from personalization.columns import Floats

NOISE = 0.17
"""Variance of a target about its expectation."""


class Regression(Protocol):
    """What is used of river's class."""

    def learn_one(self, x: dict[str, float], y: float) -> None:
        """Take one lesson."""

    def predict_one(self, x: dict[str, float], with_dist: bool = False) -> Any:
        """The expectation, or its distribution with `mu` and `sigma`."""


def regression(names: tuple[str, ...]) -> Regression:
    """A regression that knows its features, in order and at exact size, and nothing else."""
    model: Regression = BayesianLinearRegression(alpha=1, beta=1 / NOISE)
    model.learn_one(dict.fromkeys(names, 0.0), 0.0)
    return model


def widened(model: Regression, names: tuple[str, ...]) -> Regression:
    """A twin that knows all of `names`; those of `model` come first among them."""
    twin = deepcopy(model)
    twin.learn_one(dict.fromkeys(names, 0.0), 0.0)
    return twin


def means(model: Regression, names: tuple[str, ...]) -> Floats:
    """A regression's weights, read as its expectation for each unit vector."""
    return np.array([model.predict_one({name: 1.0}) for name in names])


def variance(model: Regression, features: dict[str, float]) -> float:
    """How unsure the expectation itself is, without the noise of the target."""
    return max(0.0, float(model.predict_one(features, with_dist=True).sigma) ** 2 - NOISE)


def covariance(model: Regression, features: dict[str, float], names: tuple[str, ...]) -> Floats:
    """How the expectation for `features` hangs together with each weight: differences of variances."""
    together = np.zeros(len(names))
    for at, name in enumerate(names):
        more, less = dict(features), dict(features)
        more[name] = more.get(name, 0.0) + 1.0
        less[name] = less.get(name, 0.0) - 1.0
        together[at] = (variance(model, more) - variance(model, less)) / 4
    return together
