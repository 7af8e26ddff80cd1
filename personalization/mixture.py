"""The living model: five river regressions that disagree on when the viewer's taste last changed.

Each expert is a Bayesian linear regression that knew only quality before its birth and everything since. Its
weight in the mixture is how well it foretold what came, under a constant chance that taste changes. Only river's
public API is used; alpha stays 1 because river 0.26 mixes it up with its inverse elsewhere.
"""

from copy import deepcopy
from dataclasses import dataclass

import numpy as np
from river.linear_model import BayesianLinearRegression

from personalization.pool import Floats

NOISE = 0.17
"""Variance of a target about its expectation."""

HAZARD = 0.01
"""Chance that taste changes at one event."""

STRIDE = 5
"""A new expert is born after this many events."""

EXPERTS = 5
"""At most this many live; the least believed goes, never the newest."""

SURE = (0.03, 0.97)
"""No expert is ever surer than this."""


@dataclass(frozen=True, slots=True)
class Row:
    """One lesson: the clip's features by name, its prior, the target (all 0..1 or so) and what it weighs."""

    full: dict[str, float]
    quality: dict[str, float]
    prior: float
    target: float
    weight: float


def regression(names: tuple[str, ...]) -> BayesianLinearRegression:
    """A river regression that knows its features, in order and at exact size, and nothing else."""
    model = BayesianLinearRegression(alpha=1, beta=1 / NOISE)
    model.learn_one(dict.fromkeys(names, 0.0), 0.0)
    return model


def teach(model: BayesianLinearRegression, features: dict[str, float], residual: float, weight: float) -> None:
    """Let `model` learn one weighted lesson; scaling both sides by the root of the weight is the same."""
    root = weight**0.5
    model.learn_one({name: value * root for name, value in features.items()}, residual * root)


def likelihood(expected: Floats, target: float, weight: float) -> Floats:
    """Log of how likely each expert held a target in [0, 1]."""
    sure = np.clip(expected, *SURE)
    return weight * (target * np.log(sure) + (1 - target) * np.log(1 - sure))


def reweighed(weights: Floats, log_likelihood: Floats) -> Floats:
    """Bayes' rule over the experts."""
    believed = weights * np.exp(log_likelihood - log_likelihood.max())
    return believed / believed.sum()


def with_newborn(weights: Floats) -> tuple[Floats, int]:
    """Make room for an expert born now: the new weights, and which old one goes (-1: none)."""
    chance = 1 - (1 - HAZARD) ** STRIDE
    grown = np.append(weights * (1 - chance), chance)
    if len(grown) <= EXPERTS:
        return grown, -1
    goes = int(np.argmin(grown[:-1]))
    left = np.delete(grown, goes)
    return left / left.sum(), goes


class Mixture:
    """Experts and how far each is believed; `score = prior + features . vector()`."""

    def __init__(
        self,
        names: tuple[str, ...],
        quality: BayesianLinearRegression,
        experts: list[BayesianLinearRegression],
        weights: Floats,
        births: list[int],
        learned: int,
    ) -> None:
        """Go on from given regressions after `learned` lessons; `weights` sum to 1."""
        self.names, self.quality, self.experts, self.weights = names, quality, experts, weights
        self.births, self.learned = births, learned
        self._vector: Floats | None = None

    @classmethod
    def fresh(cls, names: tuple[str, ...]) -> "Mixture":
        """Nothing is known."""
        return cls(names, regression(names), [regression(names)], np.ones(1), [0], 0)

    def learn(self, row: Row) -> None:
        """Take one lesson."""
        if len(self.experts) > 1:
            held = row.prior + np.array([expert.predict_one(row.full) for expert in self.experts])
            self.weights = reweighed(self.weights, likelihood(held, row.target, row.weight))
        residual = row.target - row.prior
        for expert in self.experts:
            teach(expert, row.full, residual, row.weight)
        teach(self.quality, row.quality, residual, row.weight)
        self.learned += 1
        self._vector = None
        if self.learned % STRIDE == 0:
            self._bear()

    def _bear(self) -> None:
        self.weights, goes = with_newborn(self.weights)
        self.experts.append(deepcopy(self.quality))
        self.births.append(self.learned)
        if goes >= 0:
            del self.experts[goes], self.births[goes]

    def start_afresh(self) -> None:
        """Keep what is known of quality, forget all taste."""
        self.experts, self.births, self.weights = [deepcopy(self.quality)], [self.learned], np.ones(1)
        self._vector = None

    def vector(self) -> Floats:
        """The one weight vector that the experts add up to, in the order of `names`."""
        if self._vector is None:
            parts = [w * means(e, self.names) for w, e in zip(self.weights, self.experts, strict=True)]
            self._vector = np.sum(parts, axis=0)
        return self._vector

    def all_means(self) -> list[Floats]:
        """The weights of the quality model and of each expert."""
        return [means(model, self.names) for model in (self.quality, *self.experts)]

    def doubt(self, features: dict[str, float]) -> float:
        """The standard deviation of a clip's score: within the most believed expert and between all."""
        most = self.experts[int(np.argmax(self.weights))]
        within = most.predict_one(features, with_dist=True).sigma ** 2 - NOISE
        held = np.array([expert.predict_one(features) for expert in self.experts])
        between = self.weights @ (held - self.weights @ held) ** 2
        return float(np.sqrt(max(within, 0.0) + between))


def means(model: BayesianLinearRegression, names: tuple[str, ...]) -> Floats:
    """A regression's weights, read as its prediction for each unit vector."""
    return np.array([model.predict_one({name: 1.0}) for name in names])
