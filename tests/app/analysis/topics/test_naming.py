"""The words of a topic are found whole, whatever their case and accents."""

from app.analysis.topics.naming import Naming, plain

GARDEN = Naming(["jardín", "flower", "pôr do sol"])


def test_words_are_found_in_any_case_accent_and_number() -> None:
    assert GARDEN.count(plain("Mi JARDIN")) == 1
    assert GARDEN.count(plain("Flowers!")) == 1
    assert GARDEN.count(plain("O por-do-sol")) == 1


def test_parts_of_words_are_not_found() -> None:
    assert GARDEN.count(plain("a flowerbed, jardinera")) == 0
    assert GARDEN.count(plain("")) == 0


def test_two_are_enough() -> None:
    assert GARDEN.count(plain("flower jardín pôr do sol")) == 2
