"""Weighs what the models saw into words."""

from typing import NamedTuple

import numpy as np

from app.analysis.picture.findings import Body, Face, Floats, Hand, Word
from app.analysis.picture.heads import Heads

TOLD = 12
"""So many words are kept of a picture."""
FAINT, CLEAR = 0.25, 0.65
"""A score of the box finder below the first says nothing, one above the second all that it can."""
WHOLE_BODY = 12
"""So many points of a body in the picture are a person."""
MOST_FITTING = 4
"""A word that describes a picture better than most by more standard deviations gains no more."""


class People(NamedTuple):
    """What was found of the persons in one picture."""

    faces: tuple[Face, ...]
    hands: tuple[Hand, ...]
    body: Body | None


def evidence(heads: Heads, classes: Floats, kinds: Floats, people: People) -> Floats:
    """(W,): how sure it is that each word is in the picture, 0..1; each model can convince alone."""
    recognised = np.clip(classes @ heads.classes, 0, 1)
    boxed = 0.9 * np.clip((kinds - FAINT) / (CLEAR - FAINT), 0, 1) @ heads.kinds
    told = _told_by(people)
    persons = np.array([told.get(name, 0.0) for name in heads.names])
    return np.asarray(1 - (1 - recognised) * (1 - np.clip(boxed, 0, 0.9)) * (1 - persons), np.float32)


def _told_by(people: People) -> dict[str, float]:
    largest = max((face.box.share for face in people.faces), default=0.0)
    whole = people.body is not None and people.body.seen >= WHOLE_BODY
    return {
        "person": 0.9 if people.faces else 0.6 if whole else 0.0,
        "face": 0.5 * min(1.0, 8 * largest),
        "hand": 0.75 if people.hands else 0.0,
    }


def words(heads: Heads, evident: Floats, features: Floats, text_card: float) -> tuple[Word, ...]:
    """The best words, the surest first."""
    is_text = np.array([name == "text" for name in heads.names])
    known = np.where(is_text, np.maximum(evident, 0.8 * text_card), evident)
    fitting = heads.fitting * np.clip(heads.described(features), 0, MOST_FITTING)
    scores = np.clip(known + fitting, 0, 1)
    best = np.argsort(-scores, kind="stable")[:TOLD]
    return tuple(Word(heads.names[place], heads.sights[place], float(scores[place])) for place in best)
