"""The living model: five regressions that disagree on when the viewer's taste last changed.

Each expert knew only quality before its birth and everything since. Its weight in the mixture is how well it
foretold what came, under a constant chance that taste changes.
"""

from dataclasses import dataclass

import numpy as np

from personalization.columns import Floats
from personalization.regression import Regression

HAZARD = 0.02
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


def scaled(features: dict[str, float], root: float) -> dict[str, float]:
    """Features times the root of a lesson's weight: river then learns as if it had come that often."""
    return features if root == 1.0 else {name: value * root for name, value in features.items()}


def likelihood(expected: Floats, target: Floats | float, weight: Floats | float) -> Floats:
    """Log of how likely each expert held a target in [0, 1]."""
    sure = np.clip(expected, *SURE)
    return np.asarray(weight * (target * np.log(sure) + (1 - target) * np.log(1 - sure)))


def reweighed(weights: Floats, log_likelihood: Floats) -> Floats:
    """Bayes' rule over the experts."""
    believed = weights * np.exp(log_likelihood - log_likelihood.max())
    return np.asarray(believed / believed.sum())


def with_newborn(weights: Floats) -> tuple[Floats, int]:
    """Make room for an expert born now: the new weights, and which old one goes (-1: none)."""
    chance = 1 - (1 - HAZARD) ** STRIDE
    grown = np.append(weights * (1 - chance), chance)
    if len(grown) <= EXPERTS:
        return grown, -1
    goes = int(np.argmin(grown[:-1]))
    left = np.delete(grown, goes)
    return left / left.sum(), goes


@dataclass(slots=True)
class Experts:
    """Regressions, how far each is believed (adds up to 1), and after how many lessons each was born."""

    models: list[Regression]
    weights: Floats
    births: list[int]


class Mixture:
    """Experts and how far each is believed; `score = prior + features . vector()`."""

    def __init__(self, names: tuple[str, ...], quality: Regression, experts: Experts, learned: int) -> None:
        """Go on from given regressions after `learned` lessons."""
        self.names, self.quality, self.learned = names, quality, learned
        self.experts, self.weights, self.births = experts.models, experts.weights, experts.births
        self._held: Floats | None = None

    @classmethod
    def fresh(cls, names: tuple[str, ...], quality: int) -> "Mixture":
        """Nothing is known; the first `quality` names are quality."""
        experts = Experts([Regression(names, quality)], np.ones(1), [0])
        return cls(names, Regression(names, quality), experts, 0)

    def twin(self) -> "Mixture":
        """One that knows the same and goes its own way from here."""
        experts = Experts([expert.twin() for expert in self.experts], self.weights.copy(), [*self.births])
        return Mixture(self.names, self.quality.twin(), experts, self.learned)

    def learn(self, row: Row) -> None:
        """Take one lesson."""
        root = row.weight**0.5
        full, residual = scaled(row.full, root), (row.target - row.prior) * root
        held = []
        for expert in self.experts:  # one after the other: each one's matrices are then still in the cache
            held.append(row.prior + expert.expect(row.full))
            expert.learn(full, residual)
        if len(held) > 1:
            self.weights = reweighed(self.weights, likelihood(np.array(held), row.target, row.weight))
        self.quality.learn(scaled(row.quality, root), residual)
        self.learned += 1
        self._held = None
        if self.learned % STRIDE == 0:
            self._bear()

    def _bear(self) -> None:
        self.weights, goes = with_newborn(self.weights)
        self.experts.append(self.quality.twin())
        self.births.append(self.learned)
        if goes >= 0:
            del self.experts[goes], self.births[goes]

    def start_afresh(self) -> None:
        """Keep what is known of quality, forget all taste."""
        self.experts, self.births = [self.quality.twin()], [self.learned]
        self.weights = np.ones(1)
        self._held = None

    def held(self) -> Floats:
        """The weights of each expert (experts x features)."""
        if self._held is None:
            self._held = np.array([expert.means(self.names) for expert in self.experts])
        return self._held

    def vector(self) -> Floats:
        """The one weight vector that the experts add up to, in the order of `names`."""
        return np.asarray((self.weights[:, None] * self.held()).sum(axis=0))

    def doubts(self, wide: Floats) -> Floats:
        """The standard deviation of each clip's score (rows n x d): within the most believed expert and between
        all."""
        within = self.experts[int(np.argmax(self.weights))].covariance.variances(wide)
        held = wide @ self.held().T
        between = (held - (held @ self.weights)[:, None]) ** 2 @ self.weights
        return np.asarray(np.sqrt(within + between))
