"""The long past, condensed: what many lessons taught, as two sums for each expert instead of each lesson.

A closed chapter is learned in one step, under the same rules as the living mixture. A river regression that
is taught the rows of the sums' root knows exactly what it would know from the lessons themselves.
"""

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cho_factor, cho_solve, solve_triangular
from scipy.linalg.lapack import dpstrf

from personalization.columns import Floats
from personalization.mixture import Experts, Mixture, likelihood, reweighed, with_newborn
from personalization.regression import NOISE, Regression


def root(products: Floats, moments: Floats) -> tuple[Floats, Floats]:
    """As few lessons as possible that have these sums: rows (r x d) and residuals (r).

    A Cholesky factor, largest first, since fewer lessons than features leave the products singular.
    """
    factor, order, rank, _ = dpstrf(products)
    rows = np.zeros((rank, len(moments)))
    rows[:, order - 1] = np.triu(factor)[:rank]
    first = np.triu(factor[:rank, :rank])
    return rows, solve_triangular(first, moments[order[:rank] - 1], trans="T")


@dataclass(frozen=True, slots=True)
class Sums:
    """Weighted sums over lessons: features' products (d x d) and features times residual (d)."""

    products: Floats
    moments: Floats

    @staticmethod
    def nothing(size: int) -> "Sums":
        """No lesson yet."""
        return Sums(np.zeros((size, size)), np.zeros(size))

    @staticmethod
    def of(rows: Floats, residuals: Floats) -> "Sums":
        """The sums of lessons; both sides already scaled by the root of their weight."""
        return Sums(rows.T @ rows, rows.T @ residuals)

    def plus(self, more: "Sums") -> "Sums":
        """These and more lessons."""
        return Sums(self.products + more.products, self.moments + more.moments)

    def first(self, columns: int) -> "Sums":
        """The same lessons as if they had only the first columns."""
        alone = Sums.nothing(len(self.moments))
        alone.products[:columns, :columns] = self.products[:columns, :columns]
        alone.moments[:columns] = self.moments[:columns]
        return alone

    def means(self) -> Floats:
        """The regression's weights after these lessons."""
        precision = np.eye(len(self.moments)) + self.products / NOISE
        return np.asarray(cho_solve(cho_factor(precision), self.moments / NOISE))

    def taught(self, names: tuple[str, ...], quality: int) -> Regression:
        """A river regression that knows these lessons; of `names` the first `quality` are quality."""
        model, met = Regression(names, quality), np.flatnonzero(self.products.diagonal())
        if len(met):
            rows, targets = root(self.products[np.ix_(met, met)], self.moments[met])
            model.learn_many([names[at] for at in met.tolist()], rows, targets)
        return model


@dataclass(frozen=True, slots=True)
class Lessons:
    """Consecutive rows side by side: features (n x d), prior, target and weight (n)."""

    full: Floats
    prior: Floats
    target: Floats
    weight: Floats


@dataclass(frozen=True, slots=True)
class Past:
    """All closed chapters: sums of the quality model and of each expert, and how far each is believed."""

    quality: Sums
    experts: tuple[Sums, ...]
    weights: Floats
    births: tuple[int, ...]
    learned: int

    @staticmethod
    def nothing(size: int) -> "Past":
        """No chapter yet."""
        return Past(Sums.nothing(size), (Sums.nothing(size),), np.ones(1), (0,), 0)

    def with_chapter(self, lessons: Lessons, columns: int) -> "Past":
        """Learn a chapter in one step; its first `columns` are quality."""
        held = np.array([lessons.prior + lessons.full @ expert.means() for expert in self.experts])
        said = np.array([likelihood(h, lessons.target, lessons.weight).sum() for h in held])
        weights, goes = with_newborn(reweighed(self.weights, said))
        root = np.sqrt(lessons.weight)
        taught = Sums.of(lessons.full * root[:, None], (lessons.target - lessons.prior) * root)
        quality = self.quality.plus(taught.first(columns))
        experts = [*(expert.plus(taught) for expert in self.experts), quality]
        learned = self.learned + len(lessons.target)
        births = [*self.births, learned]
        if goes >= 0:
            del experts[goes], births[goes]
        return Past(quality, tuple(experts), weights, tuple(births), learned)

    def afresh(self) -> "Past":
        """Keep quality, forget taste."""
        return Past(self.quality, (self.quality,), np.ones(1), (self.learned,), self.learned)

    def living(self, names: tuple[str, ...], columns: int) -> Mixture:
        """The living mixture that goes on from here; the first `columns` are quality."""
        models = [expert.taught(names, columns) for expert in self.experts]
        experts = Experts(models, self.weights.copy(), list(self.births))
        return Mixture(names, self.quality.taught(names, columns), experts, self.learned)
