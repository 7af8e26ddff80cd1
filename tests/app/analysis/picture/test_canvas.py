"""What is found in a cut or squared picture is found at its place in the whole."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.analysis.picture.canvas import Cutting, letterbox, middle_square, resized

SIDES = some.integers(1, 400)


@given(SIDES, SIDES)
def test_a_squared_picture_keeps_its_corners(height: int, width: int) -> None:
    boxed = letterbox(np.full((height, width, 3), 200, np.uint8), 64)
    corners = boxed.shares(
        np.array([[boxed.left, boxed.top], [boxed.left + boxed.width, boxed.top + boxed.height]])
    )
    assert corners.tolist() == [[0, 0], [1, 1]]
    assert boxed.square[boxed.top, boxed.left].tolist() == [200, 200, 200]
    assert (boxed.square == 200).all(axis=2).sum() == boxed.width * boxed.height


@given(SIDES, SIDES)
def test_the_middle_square_is_as_long_as_the_shorter_side(height: int, width: int) -> None:
    assert middle_square(np.zeros((height, width, 3), np.uint8)).shape[:2] == (min(height, width),) * 2


@pytest.mark.parametrize("turn", [0.0, 0.5, np.pi / 2, -2.0])
def test_a_point_in_a_turned_cutting_leads_back_to_where_it_was(turn: float) -> None:
    picture = np.zeros((200, 300, 3), np.uint8)
    picture[78:83, 138:143] = 255
    cutting = Cutting(np.array([150.0, 90.0]), 120.0, turn)
    bright = np.argwhere(cutting.cut(picture, 240)[..., 0] > 128)
    place = cutting.back(bright.mean(axis=0)[None, ::-1] / 240)
    assert np.allclose(place, [[140.5, 80.5]], atol=1.0)


def test_a_picture_of_the_right_size_is_left_alone() -> None:
    picture = np.zeros((3, 4, 3), np.uint8)
    assert resized(picture, 4, 3) is picture
