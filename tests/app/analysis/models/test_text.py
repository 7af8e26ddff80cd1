"""Texts of like meaning have vectors that point the same way."""

import numpy as np
import pytest

from app.analysis.models.shelf import Shelf
from app.analysis.models.text import SIZE, TextModel


@pytest.fixture(scope="module")
def model() -> TextModel:
    return TextModel(Shelf())


def test_each_text_has_a_vector_of_length_one(model: TextModel) -> None:
    vectors = model.embed(["a dog on the beach", "猫", "🎸 #music", "word " * 500])
    assert vectors.shape == (4, SIZE)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_kitten_is_nearer_to_a_cat_than_a_bicycle_is(model: TextModel) -> None:
    cat, kitten, bicycle = model.embed(["cat", "kitten", "bicycle"])
    assert cat @ kitten > cat @ bicycle + 0.2


def test_a_text_has_the_same_vector_in_any_company(model: TextModel) -> None:
    text = "a dog on the beach"
    alone = model.embed([text])[0]
    among = model.embed(["much longer words about how to repair a bicycle wheel", text, "x"] * 20)
    assert np.allclose(alone, among[1], atol=1e-5)
    assert np.allclose(alone, among[-2], atol=1e-5)


def test_no_texts_give_no_vectors(model: TextModel) -> None:
    assert model.embed([]).shape == (0, SIZE)


def test_a_text_without_a_word_means_nothing(model: TextModel) -> None:
    assert not model.embed(["", "  \n"]).any()
