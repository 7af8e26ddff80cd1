"""Turns features into words, meaning and look: small linear maps that were fitted once.

`python -m app.analysis.training` makes them. Rows and columns are in the order of `names`.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.models.shelf import Shelf
from app.analysis.picture.findings import Floats, Sight


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """A logistic regression on standardised numbers; its weights end with the constant."""

    mean: Floats
    spread: Floats
    weights: Floats

    def score(self, numbers: Floats) -> float:
        """0..1."""
        level = (numbers - self.mean) / self.spread @ self.weights[:-1] + self.weights[-1]
        return float(1 / (1 + np.exp(-np.clip(level, -50, 50))))


@dataclass(frozen=True, slots=True, eq=False)
class Heads:
    """All the maps. W words, 1,000 classes of ImageNet, 80 kinds of COCO."""

    names: tuple[str, ...]
    sights: tuple[Sight, ...]
    classes: NDArray[Any]
    """(1000, W): the class is one of what the word names."""
    kinds: NDArray[Any]
    """(80, W): the kind is what the word names."""
    ridge: Floats
    """(384, 1280): from the meaning of a text to what the classifier sees of it."""
    text_mean: Floats
    features_mean: Floats
    words: Floats
    """(W, 384): the meaning of each word."""
    word_mean: Floats
    word_spread: Floats
    fitting: Floats
    """(W,): what each standard deviation adds by which the word describes a picture better than most."""
    projection: Floats
    """(1280, 128): the directions of the features that tell classes apart."""
    text_card: Probe
    cartoon: Probe

    def look(self, features: Floats) -> Floats:
        """(128,) of length 1."""
        return unit(features @ self.projection)

    def meaning(self, features: Floats) -> Floats:
        """(384,) of length 1: where a text that describes this lies among texts."""
        towards = self.ridge @ (features - self.features_mean)
        mean = self.text_mean
        return unit(towards - towards @ mean / (mean @ mean) * mean)

    def described(self, features: Floats) -> Floats:
        """(W,): how far above the usual each word describes this, in standard deviations."""
        scores = (self.words - self.text_mean) @ (self.ridge @ features)
        return np.asarray((scores - self.word_mean) / self.word_spread)


def load(shelf: Shelf) -> Heads:
    """Raises ModelError when the file is missing or wrong."""
    kept: dict[str, Any] = {name: _plain(array) for name, array in shelf.arrays("heads.npz").items()}
    scenes = kept.pop("scenes")
    kept["sights"] = tuple(Sight.SCENE if scene else Sight.OBJECT for scene in scenes)
    kept["names"] = tuple(kept["names"].tolist())
    for name in ("text_card", "cartoon"):
        mean, spread, weights = kept[name]
        kept[name] = Probe(mean[:-1], spread[:-1], weights)
    return Heads(**kept)


def _plain(array: NDArray[Any]) -> NDArray[Any]:
    return array.astype(np.float32) if array.dtype in (np.float16, np.bool_) else array


def unit(vector: Floats) -> Floats:
    """The vector at length 1; one of length 0 stays."""
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), np.float32)
