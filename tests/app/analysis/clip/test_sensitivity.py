"""Pictures must agree before a clip is blurred."""

import pytest

from app.analysis.clip.sensitivity import BLURRED_FROM, Look, sensitivity


def test_one_or_two_pictures_do_not_blur_a_clip() -> None:
    assert sensitivity([Look(0.99), Look(0.98), *[Look(0.1)] * 6]) < BLURRED_FROM


def test_three_that_agree_do() -> None:
    assert sensitivity([Look(0.9), Look(0.9), Look(0.9), *[Look(0.1)] * 5]) >= BLURRED_FROM


def test_in_a_short_clip_all_must_agree() -> None:
    assert sensitivity([Look(0.9)]) >= BLURRED_FROM
    assert sensitivity([Look(0.9), Look(0.2)]) < BLURRED_FROM


def test_a_face_that_fills_the_picture_asks_for_more() -> None:
    assert sensitivity([Look(0.9, largest_face=0.3)] * 8) < BLURRED_FROM
    assert sensitivity([Look(0.97, largest_face=0.3)] * 8) >= BLURRED_FROM


def test_a_face_is_still_there_while_a_brush_hides_it() -> None:
    makeup = [Look(0.9, 0.27)] * 5 + [Look(0.93, 0.0)] * 3
    assert sensitivity(makeup) < BLURRED_FROM


def test_without_pictures_nothing_is_sensitive() -> None:
    assert sensitivity([]) == 0


@pytest.mark.parametrize("face", [0.0, 0.4])
def test_the_score_rises_with_the_model_from_0_to_1(face: float) -> None:
    scores = [sensitivity([Look(score / 50, face)] * 3) for score in range(51)]
    assert scores == sorted(scores)
    assert scores[0] == 0
    assert scores[-1] == pytest.approx(1)
