"""Fits the heads: `python -m app.analysis.training FOLDER FILE`.

FOLDER holds labelled pictures and clips (see `examples`), FILE is the heads.npz to write. Two runs write the same.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from app.analysis.models.folder import shipped
from app.analysis.models.shelf import Shelf
from app.analysis.models.text import TextModel
from app.analysis.picture.heads import unit
from app.analysis.picture.style import small, style
from app.analysis.picture.things import Classifier
from app.analysis.training.examples import Example, examples
from app.analysis.training.linear import Matrix, directions, probe, ridge
from app.analysis.training.vocabulary import Vocabulary, class_names, vocabulary

TEXT_STIFFNESS = 5.0
FITTING, FITTING_OF_NAMED = 0.15, 0.075
"""How well a word describes a picture counts half for an object that a model could have named itself."""
PROBE_STIFFNESS = 3.0
LOOK_SIZE = 128
Arrays = dict[str, NDArray[Any]]


class Measured(NamedTuple):
    """One row for each example: features (n, 1280), style (n, 18), and what the labels say."""

    features: NDArray[np.float64]
    styles: NDArray[np.float64]
    cartoons: NDArray[np.bool_]
    text_cards: NDArray[np.bool_]


def class_weights() -> NDArray[np.float32]:
    """(1000, 1280): what the classifier looks for in each of its classes."""
    model = onnx.load(str(shipped() / "things.onnx"))
    arrays = (numpy_helper.to_array(one) for one in model.graph.initializer)
    weights: NDArray[np.float32] = next(one for one in arrays if one.shape == (1000, 1280)).astype(np.float32)
    return weights


def measured(found: Iterable[Example]) -> Measured:
    """What the classifier makes of each example."""
    classifier = Classifier(Shelf())
    rows = [_row(classifier, one) for one in found]
    features, styles, cartoons, text_cards = (np.array(column) for column in zip(*rows, strict=True))
    return Measured(features, styles, cartoons, text_cards)


def _row(classifier: Classifier, example: Example) -> tuple[Any, Any, bool, bool]:
    looked = [(classifier.look(one), small(one)) for one in example.pictures]
    styles = np.mean([style(shown, things.classes) for things, shown in looked], axis=0)
    features = np.mean([things.features for things, _ in looked], axis=0)
    return features, styles, *example.kinds


def towards_features(words: Vocabulary, classes: Matrix, names: Matrix) -> Matrix:
    """(384, 1280): from the meaning of a text to its features; learned from classes and from words for several."""
    weights, counts = class_weights(), words.classes.sum(axis=0)
    groups = counts > 0
    means = (words.classes[:, groups] / counts[groups]).T @ weights
    return ridge(np.vstack([classes, names[groups]]), np.vstack([weights, means]), TEXT_STIFFNESS)


def words_of(of: Measured) -> Arrays:
    """The maps from features to words and meaning."""
    text, words = TextModel(Shelf()), vocabulary()
    classes, names = text.embed(class_names()), text.embed(words.names.tolist())
    towards, mean = towards_features(words, classes, names), classes.mean(axis=0)
    scores = of.features @ ((names - mean) @ towards).T
    return {
        **words._asdict(),
        "ridge": towards.astype(np.float16),
        "text_mean": mean,
        "words": names.astype(np.float16),
        "word_mean": scores.mean(axis=0).astype(np.float32),
        "word_spread": scores.std(axis=0).astype(np.float32),
        "fitting": np.where(words.named, FITTING_OF_NAMED, FITTING).astype(np.float32),
    }


def looks_of(of: Measured) -> Arrays:
    """The map from features to the look, and what is told from the look."""
    projection = directions(class_weights(), LOOK_SIZE)
    looks = np.array([unit(row @ projection) for row in of.features])
    return {
        "features_mean": of.features.mean(axis=0).astype(np.float32),
        "projection": projection.astype(np.float16),
        "text_card": probe(np.column_stack([looks, of.styles]), of.text_cards, PROBE_STIFFNESS),
        "cartoon": probe(looks, of.cartoons, PROBE_STIFFNESS),
    }


def main() -> None:
    """Measure all examples, fit, write."""
    parser = argparse.ArgumentParser(description="Fit the heads on top of the models.")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="labelled pictures and clips")
    parser.add_argument("file", type=Path, metavar="FILE", help="the heads.npz to write")
    wanted = parser.parse_args()
    found = measured(examples(wanted.folder))
    np.savez_compressed(wanted.file, allow_pickle=False, **words_of(found), **looks_of(found))


if __name__ == "__main__":
    main()
