"""Pictures of one clip are told together."""

import numpy as np

from app.analysis.picture.eye import Eye
from app.analysis.picture.together import joined


def test_what_is_always_seen_counts_more_than_what_is_seen_once() -> None:
    always, once, never = joined(np.array([[0.8, 0.8, 0.0], [0.8, 0.0, 0.0], [0.8, 0.0, 0.0]]))
    assert always > once > never == 0


def test_one_picture_counts_in_full() -> None:
    assert joined(np.array([[0.3, 0.7]])).tolist() == [0.3, 0.7]


def test_one_picture_twice_is_told_as_once(eye: Eye) -> None:
    seen = eye.look(np.random.default_rng(3).integers(0, 256, (60, 40, 3), dtype=np.uint8))
    told = eye.together([seen, seen])
    assert [word.name for word in told.words] == [word.name for word in seen.words]
    assert np.allclose(told.look, seen.look, atol=1e-5)
    assert np.allclose(told.meaning, seen.meaning, atol=1e-5)
