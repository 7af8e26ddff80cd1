"""People are counted over the pictures of a clip, so that one slip counts nothing."""

import numpy as np
import pytest

from app.analysis.clip import people
from app.analysis.clip.findings import Faces
from app.analysis.clip.seen import Frame, Seen
from app.analysis.picture.findings import Body, Gesture, Hand, Picture
from tests.app.analysis.clip.samples import face, hand, shows

THUMB = hand(Gesture.THUMB_UP, 0.8)


def test_faces_are_as_many_as_two_pictures_show() -> None:
    clip = [shows([face()] * 3), shows([face(), face(0.16)]), shows([face()]), shows()]
    assert people.faces(clip).number == 2


def test_the_largest_face_is_measured_in_two_pictures_too() -> None:
    assert people.faces([shows([face(0.3)]), shows([face(0.16)]), shows()]).largest_share == pytest.approx(
        0.16
    )


def test_of_a_still_picture_all_faces_count() -> None:
    assert people.faces([shows([face(0.09)] * 4)]).number == 4
    assert people.faces([]) == Faces()


def test_a_gesture_takes_two_pictures_unless_there_is_only_one() -> None:
    assert people.gestures([shows(hands=[THUMB]), shows(), shows()]) == {}
    assert people.gestures([shows(hands=[THUMB]), shows(hands=[THUMB]), shows()]) == {"thumb up": 0.8}
    assert people.gestures([shows(hands=[THUMB])]) == {"thumb up": 0.8}


def test_hands_without_a_gesture_make_none() -> None:
    assert people.gestures([shows(hands=[hand(), hand()])] * 8) == {}


def test_a_dance_is_told_in_pixels_whatever_the_size_of_the_pictures() -> None:
    def dancer(number: int) -> Body:
        points = np.ones((17, 3))
        points[:, 0], points[:, 1] = 0.5, np.linspace(0.2, 0.9, 17)
        points[[7, 8, 9, 10, 13, 14, 15, 16], 0] += 0.1 * (number % 2)
        return Body(points)

    pictures = [shows(body=dancer(number)) for number in range(6)]
    wide = [Frame(float(number), np.zeros((100, 400, 3), np.uint8)) for number in range(6)]
    double = [Frame(float(number), np.zeros((200, 800, 3), np.uint8)) for number in range(6)]
    assert people.dance(pictures, wide, 0.0) > 0.5
    assert people.dance(pictures, wide, 0.0) == pytest.approx(people.dance(pictures, double, 0.0))
    assert people.dance([shows()] * 6, wide, 1.0) == 0


BLANK = np.zeros((200, 200, 3), np.uint8)


class SwingingHand:
    """Finds one open hand in each picture, each time elsewhere, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def hands(self, _picture: Picture) -> tuple[Hand, ...]:
        self.asked += 1
        return (_open_hand(0.5 + 0.08 * (self.asked % 2)),)


def _open_hand(x: float = 0.5) -> Hand:
    points = np.full((21, 3), 0.6)
    points[:, 0] = x
    points[9, 1] = 0.5
    for joint, tip in ((6, 8), (10, 12), (14, 16), (18, 20)):
        points[joint, 1], points[tip, 1] = 0.45, 0.4
    return Hand(points)


def _clip(places_s: list[float]) -> Seen:
    bursts = tuple(tuple(Frame(at_s + step / 8, BLANK) for step in range(-6, 6)) for at_s in places_s)
    return Seen(tuple(Frame(at_s, BLANK) for at_s in places_s), bursts)


def test_a_wave_is_seen_around_a_picture_with_an_open_hand() -> None:
    clip = _clip([1.0, 3.0])
    assert people.waves([shows(), shows(hands=[_open_hand()])], clip, SwingingHand())


def test_nobody_looks_closer_where_no_hand_is_raised() -> None:
    eye = SwingingHand()
    assert not people.waves([shows(), shows(hands=[hand(upright=False)])], _clip([1.0, 3.0]), eye)
    assert eye.asked == 0


def test_hands_are_looked_at_twice_at_most_and_no_moment_twice() -> None:
    class StillHand(SwingingHand):
        def hands(self, picture: Picture) -> tuple[Hand, ...]:
            super().hands(picture)
            return (_open_hand(),)

    eye, raised = StillHand(), [shows(hands=[_open_hand()])] * 8
    assert not people.waves(raised, _clip([float(2 * place) for place in range(8)]), eye)
    assert eye.asked == 2 * 12
    eye = StillHand()
    assert not people.waves(raised, _clip([place / 5 for place in range(8)]), eye)
    assert eye.asked <= 2 * 12
