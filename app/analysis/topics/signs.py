"""Tells topics from how people, pictures and sound are, where no single word shows them."""

from collections.abc import Mapping
from dataclasses import dataclass

SIGNER_SEEN = 3
"""Hands in a single picture are a gesture; it takes several to sign."""

CLEAR = 0.35
"""What counts as a screen full of text begins here."""


@dataclass(frozen=True, slots=True)
class Signs:
    """One clip, as shares of 0..1, but for `pictures` (how many were looked at) and the usual numbers at a time.

    `faces`, `hands`, `gestures`: of the pictures that show one. `face_size`: of the picture that the largest usual
    face fills. `bodies`: of the pictures with legs and all. `things`: how sure the surest thing is that is no
    person. `playing`: the same of what is used in sports. Speech, music and singing: of the time.
    """

    pictures: int = 0
    faces: float = 0.0
    faces_at_a_time: float = 0.0
    persons_at_a_time: float = 0.0
    face_size: float = 0.0
    hands: float = 0.0
    gestures: float = 0.0
    bodies: float = 0.0
    dancing: float = 0.0
    things: float = 0.0
    playing: float = 0.0
    saturation: float = 1.0
    text_card: float = 0.0
    cartoon: float = 0.0
    speech: float = 0.0
    music: float = 0.0
    singing: float = 0.0


def told_by(signs: Signs) -> Mapping[str, float]:
    """Topics with how likely the signs make them, 0..1."""
    return {**_faces(signs), **_hands(signs), **_bodies(signs), **_screens(signs), **_sound(signs)}


def _faces(signs: Signs) -> Mapping[str, float]:
    alone = 0.8 if signs.faces_at_a_time < 1.5 else 0.3
    together = 0.75 if signs.faces_at_a_time > 1.5 else 0.35 if signs.persons_at_a_time > 1.5 else 0.0
    colourless = signs.saturation < 0.004
    return {
        "talking to camera": signs.faces * min(1.0, 12 * signs.face_size) * alone,
        "people together": together * (1 - 0.5 * (signs.hands > 0.5)),
        "movies": (0.75 if signs.faces > 0.2 else 0.2) * colourless,
        "news and interviews": 0.4 * signs.speech * signs.faces * (signs.face_size < 0.1),
    }


def _hands(signs: Signs) -> Mapping[str, float]:
    """Who signs is seen with face and hands nearly all the time, and says nothing."""
    shows = 0.7 * min(1.0, 1.5 * signs.gestures) * (1 - 0.6 * (signs.bodies > 0.5))
    alone = 0.5 * signs.hands * (signs.faces < 0.3) * (1 - 0.6 * signs.things)
    one_signer = signs.faces > 0.6 and signs.faces_at_a_time < 1.5 and signs.face_size < 0.15
    talks_with_them = one_signer and signs.pictures >= SIGNER_SEEN
    often = min(1.0, 1.1 * signs.hands) * (1.0 if signs.hands > 0.45 else 0.4)
    return {
        "hand gestures": max(shows, alone),
        "sign language": 0.85 * often * talks_with_them * (1 - signs.speech) * (1 - signs.dancing),
    }


def _bodies(signs: Signs) -> Mapping[str, float]:
    return {
        "dance": 0.8 * signs.dancing * (1 - 0.6 * signs.playing),
        "fitness": 0.35 * signs.dancing,
    }


def _screens(signs: Signs) -> Mapping[str, float]:
    text = max(0.0, signs.text_card - CLEAR) / (1 - CLEAR)
    return {
        "screen recordings": 0.75 * text,
        "text and intros": 0.7 * text,
        "coding": 0.4 * text,
        "cartoons": signs.cartoon,
    }


def _sound(signs: Signs) -> Mapping[str, float]:
    """Music under speech is only a background."""
    return {"music": 0.35 * max(0.0, signs.music - 0.5) * (1 - signs.speech) + 0.2 * signs.singing}
