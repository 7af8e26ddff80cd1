"""The vectors of the clips come back as matrices."""

import numpy as np
import pytest

from app.clips import catalogue
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.clips.vectors import LOOK, MEANING, Matrix, packed, vectors
from app.store.database import Store
from tests.app.clips.samples import found


@pytest.fixture(autouse=True)
def _clips(store: Store) -> None:
    source = add_source(store, "folder", "/clips", "Clips")
    catalogue.save(store, source, [found(name) for name in "abc"])


def unit(seed: int, width: int) -> Matrix:
    vector = np.random.default_rng(seed).normal(size=width).astype(np.float32)
    return vector / np.linalg.norm(vector)


def test_without_findings_the_matrices_are_empty(store: Store) -> None:
    known = vectors(store)
    assert (known.ids, known.look.shape, known.meaning.shape) == ((), (0, LOOK), (0, MEANING))


def test_each_row_belongs_to_its_clip_and_cosines_are_kept(store: Store) -> None:
    rows = {name: (unit(n, LOOK), unit(n + 9, MEANING)) for n, name in enumerate("cba")}
    for name, (look, meaning) in rows.items():
        keep(store, [KeptFindings(name, "1", look=packed(look), meaning=packed(meaning))])
    known = vectors(store)
    assert known.ids == ("a", "b", "c")
    for row, name in enumerate(known.ids):
        assert known.look[row] @ rows[name][0] == pytest.approx(1, abs=1e-4)
        assert known.meaning[row] @ rows[name][1] == pytest.approx(1, abs=1e-4)


def test_only_playable_clips_with_vectors_are_in_it(store: Store) -> None:
    keep(store, [KeptFindings("a", "1", look=packed(unit(1, LOOK)), meaning=packed(unit(1, MEANING)))])
    keep(store, [KeptFindings("b", "1")])
    assert vectors(store).ids == ("a",)
    catalogue.gone(store, 1, ["/clips/a.mp4"])
    assert vectors(store).ids == ()
