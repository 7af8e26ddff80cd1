"""Counts in the impressions of a clip what topics are told by besides words."""

from collections.abc import Callable

import numpy as np

from app.analysis.clip.impressions import Impressions
from app.analysis.picture.findings import Body, PictureFindings
from app.analysis.topics.signs import Signs

NO_THINGS = {"person", "baby", "face", "hand", "text"}
SPORTS = ("gym", "climbing wall", "basketball", "football", "ball", "baseball", "tennis", "volleyball", "golf",
          "dumbbell", "ski", "skateboard", "surfboard")  # fmt: skip
WHOLE = 12
"""Points of a body that is seen as a whole."""


def signs(of: Impressions) -> Signs:
    """As shares of the pictures and of the sound."""
    return Signs(
        pictures=len(of.pictures),
        dancing=of.dancing,
        things=max((sure for name, sure in of.evidence.items() if name not in NO_THINGS), default=0.0),
        playing=max((of.evidence.get(name, 0.0) for name in SPORTS), default=0.0),
        saturation=float(np.mean([picture.light.saturation for picture in of.pictures])),
        text_card=of.told.text_card,
        cartoon=of.told.cartoon,
        **of.heard._asdict(),
        **_people(of),
    )


def _people(of: Impressions) -> dict[str, float]:
    return {
        "faces": _share(of, lambda picture: bool(picture.faces)),
        "faces_at_a_time": _usual(of, lambda picture: len(picture.faces)),
        "persons_at_a_time": _usual(of, lambda picture: picture.people),
        "face_size": _usual(of, lambda picture: picture.largest_face),
        "hands": _share(of, lambda picture: bool(picture.hands)),
        "gestures": _share(of, lambda picture: bool(picture.gestures)),
        "bodies": _share(of, lambda picture: _is_whole(picture.body)),
    }


def _usual(of: Impressions, measure: Callable[[PictureFindings], float]) -> float:
    return float(np.median([measure(picture) for picture in of.pictures]))


def _share(of: Impressions, shows: Callable[[PictureFindings], bool]) -> float:
    return sum(map(shows, of.pictures)) / len(of.pictures)


def _is_whole(body: Body | None) -> bool:
    return body is not None and body.seen >= WHOLE
