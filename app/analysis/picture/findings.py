"""What was found in one picture.

Places are shares of the picture: x from 0 (left) to 1 (right), y from 0 (top) to 1 (bottom). Whatever a missing
model would have found is empty or None; the rest is as good as ever.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Picture: TypeAlias = NDArray[np.uint8]
"""(height, width, 3): red, green, blue, upright."""
Floats: TypeAlias = NDArray[np.floating[Any]]


class Box(NamedTuple):
    """The upper left corner and the size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def share(self) -> float:
        """How much of the picture it covers, 0..1."""
        return self.width * self.height


class Sight(StrEnum):
    """What a word names: something that can be pointed at, or where it all is."""

    OBJECT = "object"
    SCENE = "scene"


class Word(NamedTuple):
    """A word a viewer would use. The score orders words of one picture, 0..1; above 0.35 it is worth telling."""

    name: str
    sight: Sight
    score: float


class Face(NamedTuple):
    """That there is a face and where; never whose. `score` 0..1."""

    box: Box
    score: float


class Gesture(StrEnum):
    """The seven that the model knows."""

    CLOSED_FIST = "closed fist"
    OPEN_PALM = "open palm"
    POINTING_UP = "pointing up"
    THUMB_DOWN = "thumb down"
    THUMB_UP = "thumb up"
    VICTORY = "victory"
    I_LOVE_YOU = "i love you"


@dataclass(frozen=True, slots=True, eq=False)
class Hand:
    """One hand: `points` (21, 3) as MediaPipe numbers them, wrist first; the third column is depth, in widths.

    `gesture` is the likeliest of the seven, None when there is none; `score` (0..1) says how sure that is.
    """

    points: Floats
    gesture: Gesture | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """One body: `points` (17, 3) in the order of COCO, each x, y and how surely it is seen (0..1)."""

    points: Floats

    @property
    def seen(self) -> int:
        """How many of the 17 points are in the picture."""
        return int((self.points[:, 2] > 0.5).sum())


@dataclass(frozen=True, slots=True, eq=False)
class Light:
    """Colour and light, each 0..1: mean brightness, mean saturation, and how far the saturations spread."""

    brightness: float
    saturation: float
    spread: float


@dataclass(frozen=True, slots=True, eq=False)
class PictureFindings:
    """All that was found in one picture.

    `words` begin with the best. `look` (128,) tells how alike two pictures look; `meaning` (384,) lies in the space
    of the captions, so that its cosine with any sentence tells how well that describes the picture. Both have
    length 1, or are all zero. `people` counts heads, bodies and persons without counting one twice. `text_card`,
    `cartoon` and `sensitive` are 0..1; `sensitive` is None where that was not looked at.
    `evidence` (one number for each word of the vocabulary, 0..1) and `features` (1,280) are what pictures of one
    clip are joined by: `app.analysis.picture.together`.
    """

    words: tuple[Word, ...]
    faces: tuple[Face, ...]
    hands: tuple[Hand, ...]
    body: Body | None
    people: int
    light: Light
    text_card: float
    cartoon: float
    sensitive: float | None
    look: Floats
    meaning: Floats
    evidence: Floats
    features: Floats
    style: Floats

    @property
    def largest_face(self) -> float:
        """The share of the picture that the largest face fills, 0 without one."""
        return max((face.box.share for face in self.faces), default=0.0)

    @property
    def gestures(self) -> tuple[Gesture, ...]:
        """One for each hand that makes one."""
        return tuple(hand.gesture for hand in self.hands if hand.gesture)
