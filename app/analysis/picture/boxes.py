"""Detects 80 kinds of everyday things, small ones too, and where persons are."""

from typing import NamedTuple

import numpy as np

from app.analysis.models.shelf import Shelf
from app.analysis.picture.blaze import Detection, distinct
from app.analysis.picture.canvas import Letterbox, letterbox
from app.analysis.picture.findings import Box, Floats, Picture
from app.analysis.picture.things import softmax

SIDE = 416
STRIDES = (8, 16, 32)
BINS = 11
"""The distance to each edge of a box is told as the odds of 0 to 10 strides."""
MEAN = np.array([103.53, 116.28, 123.675], np.float32)
DEVIATION = np.array([57.375, 57.12, 58.395], np.float32)
"""Blue, green and red of the pictures that the model was trained on."""
PERSON = 0
A_PERSON = 0.4
A_PERSON_AT_ALL = 0.25
"""Where a person is less likely than this, what looks like a face, a hand or a body is a cat's or a cartoon's."""


class Boxes(NamedTuple):
    """The best score (0..1) of each of COCO's 80 kinds, and the persons, the surest first."""

    kinds: Floats
    persons: tuple[Box, ...]

    @property
    def may_have_people(self) -> bool:
        """Whether there may be a person, or a part of one."""
        return bool(self.kinds[PERSON] > A_PERSON_AT_ALL)


class BoxFinder:
    """NanoDet. Raises ModelError when its file is missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._session = shelf.session("boxes.onnx")

    def look(self, picture: Picture) -> Boxes:
        """What is in the picture, wherever it is."""
        boxed = letterbox(picture, SIDE)
        fed = (boxed.square[..., ::-1] - MEAN) / DEVIATION
        outputs = self._session.run(input_1=fed.transpose(2, 0, 1)[None].astype(np.float32))
        kinds = np.max([outputs[f"scores{stride}"][0].max(axis=0) for stride in STRIDES], axis=0)
        persons = [
            one
            for stride in STRIDES
            for one in _persons(outputs[f"scores{stride}"][0], outputs[f"boxes{stride}"][0], stride)
        ]
        return Boxes(kinds, tuple(_box(one, boxed) for one in distinct(persons)))


def _persons(scores: Floats, odds: Floats, stride: int) -> list[Detection]:
    """The boxes of persons on one grid, in pixels of the square."""
    found = np.flatnonzero(scores[:, PERSON] > A_PERSON)
    cells = SIDE // stride
    places = np.column_stack([found % cells, found // cells]) * stride + stride / 2
    edges = softmax(odds[found].reshape(-1, 4, BINS)) @ np.arange(BINS) * stride
    return [
        Detection(float(scores[index, PERSON]), place + (far - near) / 2, near + far, np.zeros((0, 2)))
        for index, place, near, far in zip(found, places, edges[:, :2], edges[:, 2:], strict=True)
    ]


def _box(found: Detection, boxed: Letterbox) -> Box:
    corners = boxed.shares(np.stack([found.middle - found.size / 2, found.middle + found.size / 2]))
    (left, top), (right, bottom) = np.clip(corners, 0, 1).tolist()
    return Box(left, top, right - left, bottom - top)
