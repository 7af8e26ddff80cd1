"""Brings a picture to the size and turn that a model asks for, and finds the way back."""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from app.analysis.picture.findings import Floats, Picture


def resized(picture: Picture, width: int, height: int) -> Picture:
    """The whole picture at another size."""
    if picture.shape[:2] == (height, width):
        return picture
    image = Image.fromarray(picture).resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)
    return np.asarray(image)


def reduced(picture: Picture, side: int) -> Picture:
    """The whole picture, with a long side of so many pixels at most."""
    height, width = picture.shape[:2]
    scale = min(1.0, side / max(height, width))
    return resized(picture, max(1, round(width * scale)), max(1, round(height * scale)))


def middle_square(picture: Picture) -> Picture:
    """The largest square around the middle."""
    height, width = picture.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    return np.ascontiguousarray(picture[top : top + side, left : left + side])


@dataclass(frozen=True, slots=True, eq=False)
class Letterbox:
    """A square with the whole picture in its middle, black around it; `shares` leads back."""

    square: Picture
    left: int
    top: int
    width: int
    height: int

    def shares(self, points: Floats) -> Floats:
        """Points (…, 2) in pixels of the square, as shares of the picture."""
        return np.asarray((points - (self.left, self.top)) / (self.width, self.height))


def letterbox(picture: Picture, side: int) -> Letterbox:
    """The picture in a square of so many pixels."""
    height, width = picture.shape[:2]
    scale = side / max(height, width)
    height, width = max(1, round(height * scale)), max(1, round(width * scale))
    top, left = (side - height) // 2, (side - width) // 2
    square = np.zeros((side, side, 3), np.uint8)
    square[top : top + height, left : left + width] = resized(picture, width, height)
    return Letterbox(square, left, top, width, height)


@dataclass(frozen=True, slots=True, eq=False)
class Cutting:
    """A turned square of the picture: its middle and side in pixels, its turn in radians."""

    middle: Floats
    side: float
    turn: float

    def cut(self, picture: Picture, size: int) -> Picture:
        """What the square shows, upright, at size x size pixels; black beyond the picture."""
        scale = self.side / size
        across, down = self._axes() * scale
        corner = self.middle - (across + down) * (size / 2)
        matrix = (across[0], down[0], corner[0], across[1], down[1], corner[1])
        image = Image.fromarray(picture).transform(
            (size, size), Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR
        )
        return np.asarray(image)

    def back(self, points: Floats) -> Floats:
        """Points (n, 2) as shares of the square, in pixels of the picture."""
        return np.asarray((points - 0.5) @ self._axes() * self.side + self.middle)

    def turned(self, points: Floats) -> Floats:
        """Directions (n, 2) in the square, as the picture has them."""
        return np.asarray(points @ self._axes())

    def _axes(self) -> Floats:
        """The square's own x and y axis in the picture, one a row."""
        cosine, sine = np.cos(self.turn), np.sin(self.turn)
        return np.array([[cosine, sine], [-sine, cosine]])
