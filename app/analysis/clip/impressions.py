"""Gathers what the models make of one clip, before any of it is weighed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.analysis.clip import people
from app.analysis.clip.models import Models
from app.analysis.clip.seen import Frame, Seen
from app.analysis.picture.findings import PictureFindings
from app.analysis.picture.together import Told, joined
from app.analysis.sound.beat import beat
from app.analysis.sound.hearing import Shares
from app.analysis.topics.said import Words

READ_AT = (1 / 4, 3 / 4)
"""Where among the pictures the text on the screen is read."""


@dataclass(frozen=True, slots=True, eq=False)
class Impressions:
    """`pictures` in the order of time and `told` of all together; `evidence` says how sure each word of the
    vocabulary is, 0..1. `words` are those around the clip and those on its screen.
    """

    pictures: tuple[PictureFindings, ...]
    told: Told
    evidence: dict[str, float]
    heard: Shares
    dancing: float
    waving: bool
    words: Words


def gather(seen: Seen, models: Models) -> Impressions:
    """Have every model look, listen or read."""
    pictures = tuple(models.eye.look_through([frame.picture for frame in seen.frames]))
    joint = joined(np.array([picture.evidence for picture in pictures]))
    return Impressions(
        pictures=pictures,
        told=models.eye.together(pictures),
        evidence=dict(zip(models.eye.words, joint.tolist(), strict=True)),
        heard=models.ear(seen.sound),
        dancing=people.dance(pictures, seen.frames, beat(seen.sound)),
        waving=people.waves(pictures, seen, models.eye),
        words=Words(seen.caption, seen.hashtags, seen.comments, _read(seen.frames, models)),
    )


def _read(frames: Sequence[Frame], models: Models) -> str:
    if models.reader is None:
        return ""
    places = dict.fromkeys(int(share * len(frames)) for share in READ_AT)
    return models.reader([frames[place].picture for place in places])
