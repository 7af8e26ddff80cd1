"""People, screens and sound tell topics that no word shows."""

import pytest

from app.analysis.topics.signs import Signs, told_by

CALLS = Signs(pictures=8, faces=1, faces_at_a_time=1, face_size=0.03, hands=0.9)


@pytest.mark.parametrize(
    ("signs", "topic"),
    [
        (Signs(pictures=8, faces=1, faces_at_a_time=1, face_size=0.2), "talking to camera"),
        (Signs(pictures=8, faces=1, faces_at_a_time=3, face_size=0.03), "people together"),
        (CALLS, "sign language"),
        (
            Signs(pictures=8, hands=1, gestures=0.8),
            "hand gestures",
        ),
        (Signs(pictures=8, bodies=0.8, dancing=0.7), "dance"),
        (Signs(pictures=8, text_card=1), "screen recordings"),
        (Signs(pictures=8, cartoon=0.95), "cartoons"),
        (Signs(pictures=8, faces=0.5, faces_at_a_time=1, saturation=0), "movies"),
        (Signs(pictures=8, music=1), "music"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_signs_tell_their_topic_before_any_other(signs: Signs, topic: str) -> None:
    told = told_by(signs)
    assert max(told, key=lambda name: told[name]) == topic


def test_nothing_seen_tells_nothing() -> None:
    assert set(told_by(Signs()).values()) == {0}


def test_who_speaks_or_shows_one_hand_in_a_single_picture_does_not_sign() -> None:
    assert told_by(CALLS)["sign language"] > 0.7
    assert (
        told_by(Signs(pictures=1, faces=1, faces_at_a_time=1, face_size=0.03, hands=1))["sign language"] == 0
    )
    speaks = Signs(pictures=8, faces=1, faces_at_a_time=1, face_size=0.03, hands=0.9, speech=1)
    assert told_by(speaks)["sign language"] == 0


def test_music_under_speech_is_a_background() -> None:
    assert told_by(Signs(music=1, speech=1))["music"] < told_by(Signs(music=1))["music"]
