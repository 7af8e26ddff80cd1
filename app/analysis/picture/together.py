"""Says in words and vectors what one picture shows, or several of one clip together."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.analysis.picture.findings import Floats, PictureFindings, Word
from app.analysis.picture.heads import Heads
from app.analysis.picture.words import words


class Told(NamedTuple):
    """As in PictureFindings, which has the same names."""

    words: tuple[Word, ...]
    text_card: float
    cartoon: float
    look: Floats
    meaning: Floats


NOTHING = Told((), 0.0, 0.0, np.zeros(128, np.float32), np.zeros(384, np.float32))


def tell(heads: Heads, evident: Floats, features: Floats, style: Floats) -> Told:
    """What the numbers of one picture, or the joined ones of several, say."""
    look = heads.look(features)
    text_card = heads.text_card.score(np.concatenate([look, style]))
    return Told(
        words(heads, evident, features, text_card),
        text_card,
        heads.cartoon.score(look),
        look,
        heads.meaning(features),
    )


def together(heads: Heads, pictures: Sequence[PictureFindings]) -> Told:
    """What pictures of one clip show together: what is in all of them counts, and what is clear in some."""
    return tell(
        heads,
        joined(np.array([one.evidence for one in pictures])),
        np.mean([one.features for one in pictures], axis=0),
        np.mean([one.style for one in pictures], axis=0),
    )


def joined(evident: Floats) -> Floats:
    """(W,) from (pictures, W): half the mean of all, half that of the best third."""
    best = np.sort(evident, axis=0)[-max(1, len(evident) // 3) :]
    return np.asarray((evident.mean(axis=0) + best.mean(axis=0)) / 2)
