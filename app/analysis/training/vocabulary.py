"""The words in which pictures are told, with what the models know of each: words.txt as tables."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

CLASSES, KINDS = 1000, 80


class Vocabulary(NamedTuple):
    """W words; `classes` is (1000, W) and `kinds` (80, W), true where the word names the class or kind."""

    names: NDArray[np.str_]
    scenes: NDArray[np.bool_]
    classes: NDArray[np.bool_]
    kinds: NDArray[np.bool_]

    @property
    def named(self) -> NDArray[np.bool_]:
        """(W,): the objects that one of the models can name itself."""
        return (self.classes.any(axis=0) | self.kinds.any(axis=0)) & ~self.scenes


def vocabulary() -> Vocabulary:
    """The table in words.txt; the class lists follow the hypernyms of WordNet 3.0."""
    rows = [_cells(line) for line in text("words.txt") if not line.startswith("#")]
    return Vocabulary(
        np.array([row[0] for row in rows]),
        np.array([row[1] == "scene" for row in rows]),
        _marked([row[2] for row in rows], CLASSES),
        _marked([row[3] for row in rows], KINDS),
    )


def class_names() -> list[str]:
    """ImageNet's 1,000 classes in plain words."""
    return text("classes.txt")


def text(name: str) -> list[str]:
    return (files("app.analysis.training") / name).read_text(encoding="utf-8").splitlines()


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in f"{line}|".split("|")]


def _marked(lists: list[str], size: int) -> NDArray[Any]:
    table = np.zeros((size, len(lists)), bool)
    for column, numbers in enumerate(lists):
        table[list(_numbers(numbers)), column] = True
    return table


def _numbers(written: str) -> Iterator[int]:
    """`3 7-9` is 3, 7, 8 and 9."""
    for part in written.split():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)
