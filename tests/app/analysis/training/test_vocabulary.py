"""The words in which pictures are told."""

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.heads import load
from app.analysis.training.vocabulary import CLASSES, KINDS, class_names, vocabulary


def test_there_are_more_than_300_words_and_none_twice() -> None:
    names = vocabulary().names.tolist()
    assert len(set(names)) == len(names) > 300


def test_each_kind_of_the_box_finder_has_one_word() -> None:
    assert vocabulary().kinds.sum(axis=1).tolist() == [1] * KINDS


def test_most_classes_have_a_word() -> None:
    words = vocabulary()
    assert len(class_names()) == CLASSES
    assert words.classes.any(axis=1).mean() > 0.85


def test_a_class_is_found_under_each_of_its_words() -> None:
    words = vocabulary()
    tabby = class_names().index("tabby cat")
    assert words.names[words.classes[tabby]].tolist() == ["cat"]


def test_the_shipped_heads_know_this_very_vocabulary() -> None:
    assert np.array_equal(vocabulary().names, load(Shelf()).names)
