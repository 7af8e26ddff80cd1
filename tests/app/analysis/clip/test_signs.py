"""What single pictures show becomes shares of the clip."""

import numpy as np

from app.analysis.clip.impressions import Impressions
from app.analysis.clip.signs import signs
from app.analysis.picture.findings import Gesture, PictureFindings
from app.analysis.picture.together import NOTHING
from app.analysis.sound.hearing import Shares
from app.analysis.topics.said import Words
from tests.app.analysis.clip.samples import face, hand, shows


def _of(*pictures: PictureFindings, **evidence: float) -> Impressions:
    return Impressions(pictures, NOTHING, NOTHING.look, evidence, Shares(speech=0.4), 0.2, False, Words())


def test_faces_and_hands_are_shares_of_the_pictures() -> None:
    seen = signs(
        _of(shows([face()]), shows([face()], [hand(Gesture.VICTORY)]), shows(hands=[hand()]), shows())
    )
    assert (seen.pictures, seen.faces, seen.hands, seen.gestures) == (4, 0.5, 0.5, 0.25)
    assert (seen.speech, seen.dancing) == (0.4, 0.2)


def test_what_is_usual_is_not_what_one_picture_shows() -> None:
    seen = signs(_of(shows([face()], people=1), shows([face()], people=1), shows([face()] * 5, people=9)))
    assert (seen.faces_at_a_time, seen.persons_at_a_time) == (1, 1)
    assert np.isclose(seen.face_size, 0.04)


def test_people_and_text_are_no_things() -> None:
    assert signs(_of(shows(), person=1.0, hand=0.9, text=0.8, laptop=0.6)).things == 0.6
    assert signs(_of(shows(), laptop=0.6, gym=0.3)).playing == 0.3
    assert signs(_of(shows())).things == 0
