"""What is found in labelled pictures is right as often as was promised."""

from app.analysis.picture.findings import PictureFindings
from tests.app.analysis.picture.labels import Label

Found = list[tuple[Label, PictureFindings]]
GESTURES = {
    "thumb_up": "thumb up",
    "thumb_up x2": "thumb up",
    "thumb_down": "thumb down",
    "closed_fist": "closed fist",
    "pointing_up": "pointing up",
    "open_palm": "open palm",
    "open_palm (stop, fingers closed)": "open palm",
    "victory": "victory",
}
"""The labels of gestures that the model knows."""
TELLS = 0.5


def share(truths: list[bool]) -> float:
    return sum(truths) / len(truths)


def test_whether_there_is_a_face_is_right_in_96_of_100_pictures(found: Found) -> None:
    assert share([bool(label.faces) == bool(seen.faces) for label, seen in found]) >= 0.96


def test_the_number_of_faces_is_right_in_88_of_100_pictures(found: Found) -> None:
    assert share([label.faces == len(seen.faces) for label, seen in found]) >= 0.88


def test_nine_of_ten_gestures_are_right(found: Found) -> None:
    asked = [(GESTURES[label.gesture], seen) for label, seen in found if label.gesture in GESTURES]
    assert share([wanted in seen.gestures for wanted, seen in asked]) >= 0.9


def test_no_gesture_is_invented_where_there_are_no_hands(found: Found) -> None:
    assert not [label.file.name for label, seen in found if seen.gestures and not label.has_hands]


def test_no_hand_or_body_is_seen_where_there_are_no_people(found: Found) -> None:
    nobody = [(label.file.name, seen) for label, seen in found if label.is_of_things]
    assert not [name for name, seen in nobody if seen.hands or seen.body]


def test_a_right_word_is_among_the_first_three_in_nine_of_ten_pictures(found: Found) -> None:
    assert share([first_three(seen).isdisjoint(label.right) for label, seen in found]) <= 0.1


def test_of_things_alone_82_of_100_have_a_right_word_among_the_first_three(found: Found) -> None:
    things = [(label, seen) for label, seen in found if label.is_of_things]
    assert share([first_three(seen).isdisjoint(label.right) for label, seen in things]) <= 0.18


def test_no_harmless_picture_is_sensitive(found: Found) -> None:
    scores = [seen.sensitive for _, seen in found]
    assert all(score is not None and score < TELLS for score in scores)


def test_a_picture_of_text_is_told_from_one_of_the_world(found: Found) -> None:
    cards = {label.file.stem for label, seen in found if seen.text_card > TELLS}
    assert {"seven-languages", "scanned-page", "handwritten-letter", "system-software-update"} <= cards
    assert not [label.file.name for label, seen in found if seen.text_card > TELLS and label.faces]


def test_words_begin_with_the_surest(found: Found) -> None:
    for _, seen in found:
        scores = [word.score for word in seen.words]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)


def first_three(seen: PictureFindings) -> set[str]:
    return {word.name for word in seen.words[:3]}
