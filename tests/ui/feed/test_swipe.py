"""What a wheel or a finger means."""

import pytest

from ui.feed.swipe import Wheel, released, turned


def steps(*moves: tuple[int, int, float]) -> list[int]:
    wheel, made = Wheel(), []
    for angle, pixels, at_s in moves:
        wheel, step = turned(wheel, angle, pixels, at_s)
        made.append(step)
    return made


def test_each_notch_of_a_mouse_is_one_swipe_however_fast() -> None:
    assert steps((-120, 0, 0.0), (-120, 0, 0.01), (120, 0, 0.02), (-240, 0, 0.03)) == [1, 1, -1, 1]


def test_a_touchpad_swipes_once_a_gesture_and_inertia_not_again() -> None:
    rolling = [(-20, -20, n * 0.016) for n in range(60)]
    assert sum(steps(*rolling)) == 1


def test_a_pause_begins_another_gesture() -> None:
    assert sum(steps((0, -80, 0.0), (0, -80, 0.02), (0, -80, 0.5))) == 2


def test_a_turn_back_is_another_gesture() -> None:
    assert steps((0, -80, 0.0), (0, 80, 0.02)) == [1, -1]


def test_a_touch_too_light_is_no_swipe() -> None:
    assert steps((0, -20, 0.0), (0, -20, 0.02), (0, 0, 0.03)) == [0, 0, 0]


@pytest.mark.parametrize(
    ("travel", "speed", "step"),
    [
        (-0.3, 0, 1),
        (0.3, 0, -1),
        (-0.05, 0, 0),
        (-0.05, -2, 1),
        (0.05, 2, -1),
        (-0.3, 2, 0),
        (0, 0, 0),
    ],
)
def test_letting_go_far_or_fast_swipes_and_else_snaps_back(travel: float, speed: float, step: int) -> None:
    assert released(travel, speed) == step
