"""The orders that are compared: each scores clips and learns from what was watched."""

from typing import Any, Protocol

import numpy as np
from river.linear_model import LogisticRegression
from river.optim import SGD

from personalization.columns import Floats, Ints
from personalization.entry import Entry
from personalization.features import Features
from personalization.fold import Fold
from personalization.lessons import Teacher
from personalization.pool import Pool
from personalization.prior import expected
from personalization.signals import REFUSALS, TASTES, Signal, length_bin
from personalization.values import ClipFeatures, Event
from personalization.vocabulary import vocabulary


class Policy(Protocol):
    """An order of clips."""

    def score(self, rows: Ints) -> Floats:
        """How much better first each clip is; the highest is chosen."""

    def learn(self, row: int, target: float) -> None:
        """Take what became of a choice."""


class Random:
    """Any order."""

    def __init__(self, seed: int) -> None:
        """The same seed, the same order."""
        self._random = np.random.default_rng(seed)

    def score(self, rows: Ints) -> Floats:
        """Draw."""
        return self._random.random(len(rows))

    def learn(self, row: int, target: float) -> None:
        """Learn nothing."""


class Chronological:
    """Oldest in the pool first."""

    def score(self, rows: Ints) -> Floats:
        """The order of the log."""
        return -np.arange(len(rows), dtype=np.float64)

    def learn(self, row: int, target: float) -> None:
        """Learn nothing."""


class Prepared:
    """What all people share: the rows and priors of a catalogue."""

    def __init__(self, pool: Pool) -> None:
        """Work everything out once."""
        every = np.arange(len(pool))
        self.pool = pool
        self.features = Features(vocabulary(pool))
        self.wide = self.features.rows(pool, every, 0)
        self.prior = expected(pool, every, self.features.vocabulary.approval)
        self.teacher = Teacher(self.features, pool)


class Popularity:
    """What others liked first."""

    def __init__(self, prepared: Prepared) -> None:
        """Use the shrunk counts."""
        self._prior = prepared.prior

    def score(self, rows: Ints) -> Floats:
        """The prior."""
        return self._prior[rows]

    def learn(self, row: int, target: float) -> None:
        """Learn nothing."""


class Logistic:
    """river's logistic regression on tags, creator, length bin and the logit of the counts, as a baseline."""

    def __init__(self, prepared: Prepared) -> None:
        """Start from nothing."""
        self._model: Any = LogisticRegression(SGD(0.05))
        logits = np.log(prepared.prior / (1 - prepared.prior)).tolist()
        clips = zip(prepared.pool.values(), logits, strict=True)
        self._named = [self._plain(clip, logit) for clip, logit in clips]

    @staticmethod
    def _plain(clip: ClipFeatures, logit: float) -> dict[str, float]:
        tags = {f"tag:{tag}": len(clip.tags) ** -0.5 for tag in clip.tags}
        length = f"length:{length_bin(clip.duration_s)}"
        return {**tags, f"by:{clip.creator}": 1.0, length: 1.0, "counts": logit}

    def score(self, rows: Ints) -> Floats:
        """The probability of a finish."""
        return np.array([self._model.predict_proba_one(self._named[row])[True] for row in rows.tolist()])

    def learn(self, row: int, target: float) -> None:
        """One step."""
        self._model.learn_one(self._named[row], target > 0.5)


class Ownfeed:
    """The learner itself, steady: no draw, no variety, only its score."""

    def __init__(self, prepared: Prepared, topics: tuple[str, ...] = ()) -> None:
        """Start cold, or with the topics that the person tapped on the first run."""
        self._prepared = prepared
        self.fold = Fold(prepared.teacher, (), {})
        for topic in topics:
            said = Signal(1.0, TASTES["chose_topic"])
            event = Event("", 0.0, "", "chose_topic")
            self.fold.add(Entry(event, len(self.fold.steps), 0, said, f"tag:{topic}"))

    def score(self, rows: Ints) -> Floats:
        """The mean score."""
        score: Floats = self._prepared.prior[rows] + self._prepared.wide[rows] @ self.fold.model.vector()
        return score

    def learn(self, row: int, target: float) -> None:
        """One lesson."""
        event = Event("", 0.0, "", "watched", self._prepared.pool.ids[row])
        self.fold.add(Entry(event, len(self.fold.steps), 0, Signal(target, 1.0)))

    def refuse(self, tag: str) -> None:
        """The viewer is not interested in a tag."""
        event, said = Event("", 0.0, "", "not_interested"), Signal(0.0, REFUSALS["not_interested"])
        self.fold.add(Entry(event, len(self.fold.steps), 0, said, f"tag:{tag}"))

    def change(self) -> None:
        """The viewer says that their taste has changed."""
        self.fold.add(Entry(Event("", 0.0, "", "changed_taste"), len(self.fold.steps), 0, None))
