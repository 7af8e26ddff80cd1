"""The one place that touches river: Bayesian linear regressions over named features, through public methods
only.

alpha stays 1 because river 0.26 mixes it up with its inverse where it is not; the features are scaled
instead.
"""

from collections.abc import Iterable, Mapping
from copy import copy, deepcopy
from functools import lru_cache
from typing import Any

import numpy as np
from river.linear_model import BayesianLinearRegression

from personalization.columns import Floats
from personalization.covariance import Covariance
from personalization.matrix import Column, Table

NOISE = 0.17
"""Variance of a target about its expectation."""

Row = dict[str, float]


def start_size(count: int, least: int) -> int:
    """With how many names to start, at least `least`, so that doubling ends at about `count` names.

    >>> [start_size(count, 20) for count in (20, 39, 100, 300)]
    [20, 39, 25, 38]
    """
    halved = max(0, (count // max(1, least)).bit_length() - 1)
    return -(-count >> halved)


@lru_cache(maxsize=4)
def positions(names: tuple[str, ...]) -> Mapping[str, int]:
    """The column of each name."""
    return {name: column for column, name in enumerate(names)}


@lru_cache(maxsize=4)
def units(names: tuple[str, ...]) -> tuple[tuple[str, Row], ...]:
    """Each name with the row that has it alone."""
    return tuple((name, {name: 1.0}) for name in names)


class Regression:
    """A regression that takes up names when a lesson first brings them: what it never met costs nothing.

    river doubles its matrices when they are full, but only if not more names than that come at once; so they
    are made known by the roomful.
    """

    def __init__(self, names: tuple[str, ...], least: int) -> None:
        """Know nothing; `names` is all that may ever come, of which the first `least` are sure to."""
        self._model: Any = BayesianLinearRegression(alpha=1, beta=1 / NOISE)
        self._room = start_size(len(names), least)
        self._known: set[str] = set()
        self.covariance = Covariance(positions(names), NOISE)
        self._take_up(list(names[: self._room]))

    def _meet(self, names: Iterable[str]) -> None:
        """Make room for names of the lesson that comes now; it brings the last roomful itself."""
        new = [name for name in names if name not in self._known]
        while (free := 2 * self._room - len(self._known)) < len(new):
            batch, new = new[:free], new[free:]
            self._take_up(batch)
        self._note(new)

    def _take_up(self, names: list[str]) -> None:
        self._model.learn_one(dict.fromkeys(names, 0.0), 0.0)
        self._note(names)

    def _note(self, names: list[str]) -> None:
        self._known.update(names)
        if len(self._known) > self._room:
            self._room *= 2

    def learn(self, features: Row, target: float) -> None:
        """Take one lesson."""
        if not features.keys() <= self._known:
            self._meet(features)
        self._model.learn_one(features, target)
        self.covariance.note(features)

    def learn_many(self, names: list[str], rows: Floats, targets: Floats) -> None:
        """Take the first lessons side by side: features (n x d, with a name for each column), targets (n)."""
        self._meet(names)
        self._model.learn_many(Table(names, rows), Column(targets))
        self.covariance.note_many(names, rows)

    def expect(self, features: Row) -> float:
        """The expectation."""
        return float(self._model.predict_one(features))

    def means(self, names: tuple[str, ...]) -> Floats:
        """The weights, read as the expectation for each unit vector; 0 for what was never met."""
        expect, known = self._model.predict_one, self._known
        return np.array([expect(unit) if name in known else 0.0 for name, unit in units(names)])

    def twin(self) -> "Regression":
        """One that knows the same and goes its own way from here."""
        twin = copy(self)
        twin._model, twin._known = deepcopy(self._model), {*self._known}
        twin.covariance = self.covariance.twin()
        return twin
