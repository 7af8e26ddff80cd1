"""People are counted over the pictures of a clip, so that one slip counts nothing."""

import numpy as np
import pytest

from app.analysis.clip import people
from app.analysis.clip.findings import Faces
from app.analysis.clip.seen import Frame
from app.analysis.picture.findings import Body, Gesture
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
