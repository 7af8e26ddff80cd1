"""How unsure a regression is of all its weights at once, so that one clip's doubt costs microseconds.

It stands beside river's own, which reads the whole matrix for each clip, and equals it. Nothing is worked out
before somebody asks; then lesson by lesson, so that the bits never depend on when that was.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.linalg.blas import dger

from personalization.columns import Floats


class Covariance:
    """The covariance (d x d) of the weights after the lessons noted; at first each weight varies by 1."""

    def __init__(self, at: Mapping[str, int], noise: float) -> None:
        """`at` is the column of each name; a target varies by `noise` (variance) about its expectation."""
        self._at, self._noise = at, noise
        self._done: Floats | None = None
        self._first: tuple[list[int], Floats] | None = None
        self._noted: list[Mapping[str, float]] = []

    def note(self, features: Mapping[str, float]) -> None:
        """One more lesson."""
        self._noted.append(features)

    def note_many(self, names: Sequence[str], rows: Floats) -> None:
        """The first lessons, side by side (n x len(names))."""
        self._first = [self._at[name] for name in names], rows

    def twin(self) -> "Covariance":
        """One that goes its own way from here."""
        twin = Covariance(self._at, self._noise)
        twin._noted, twin._first = [*self._noted], self._first
        twin._done = None if self._done is None else self._done.copy(order="F")
        return twin

    def along(self, wide: Floats) -> Floats:
        """How the expectation for a row (d) hangs together with each weight (d)."""
        columns = np.flatnonzero(wide)
        return np.asarray(self._current()[:, columns] @ wide[columns])

    def variances(self, wide: Floats) -> Floats:
        """How unsure the expectation for each row (n x d) is (n), without the noise of the target."""
        return np.asarray(np.maximum(0.0, ((wide @ self._current()) * wide).sum(axis=1)))

    def _current(self) -> Floats:
        done = self._begun() if self._done is None else self._done
        for features in self._noted:
            done = self._taught(done, features)
        self._done = done
        self._noted.clear()
        return done

    def _begun(self) -> Floats:
        """After the first lessons."""
        done = np.eye(len(self._at), order="F")
        if self._first is not None:
            columns, rows = self._first
            precision = np.eye(len(columns)) + rows.T @ rows / self._noise
            done[np.ix_(columns, columns)] = np.linalg.inv(precision)
        return done

    def _taught(self, done: Floats, features: Mapping[str, float]) -> Floats:
        """After one more lesson, in place (Sherman and Morrison)."""
        columns, values = [self._at[name] for name in features], np.array([*features.values()])
        along = done[:, columns] @ values
        scale = -1.0 / (self._noise + float(values @ along[columns]))
        taught: Floats = dger(scale, along, along, a=done, overwrite_a=True)
        return taught
