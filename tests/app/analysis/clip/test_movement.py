"""Cuts, motion and light, from small grey pictures."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.analysis.clip.movement import Movement, movement

Thumbs = NDArray[np.uint8]


def _scene(level: int, count: int, shake: int = 2) -> Thumbs:
    rng = np.random.default_rng(level)
    still = rng.integers(0, 60, (48, 48)) + level
    return (still + rng.integers(0, shake + 1, (count, 48, 48))).astype(np.uint8)


def test_each_change_of_scene_is_a_cut_and_nothing_else_is() -> None:
    scenes = np.concatenate([_scene(10, 20), _scene(150, 20), _scene(60, 20)])
    assert movement(scenes).cuts == 2
    assert movement(_scene(100, 60)).cuts == 0


def test_a_shaking_camera_moves_without_cuts() -> None:
    shaken = _scene(60, 60, shake=120)
    assert movement(shaken).cuts == 0
    assert movement(shaken).motion > movement(_scene(60, 60)).motion


def test_light_is_between_black_and_white() -> None:
    assert movement(np.zeros((5, 48, 48), np.uint8)).light == 0
    assert movement(np.full((5, 48, 48), 255, np.uint8)).light == pytest.approx(1)


def test_a_still_picture_has_light_and_no_motion() -> None:
    still = movement(_scene(100, 1))
    assert (still.cuts, still.motion) == (0, 0)
    assert still.light > 0.3
    assert movement(np.zeros((0, 48, 48), np.uint8)) == Movement()
