"""How a picture is drawn: its light and its flat, busy, sharp or repeated parts, in 18 numbers."""

import numpy as np
from PIL import Image

from app.analysis.picture.findings import Floats, Light, Picture

SIDE = 192
WEB_SITE, COMIC_BOOK, BOOK_JACKET, MENU = 916, 917, 921, 922
"""Classes of ImageNet that are mostly text."""


def small(picture: Picture) -> Floats:
    """(h, w, 3) of 0..1, the long side 192 pixels."""
    height, width = picture.shape[:2]
    scale = SIDE / max(height, width)
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BOX), np.float32) / 255


def light(shown: Floats) -> Light:
    """Light and colour of a `small` picture."""
    saturation = _saturation(shown)
    return Light(float(shown.mean()), float(saturation.mean()), float(saturation.std()))


def style(shown: Floats, classes: Floats) -> Floats:
    """The 18 numbers, from a `small` picture and the probabilities of ImageNet's classes."""
    return np.concatenate([_edges(shown), _colours(shown), _told(classes)]).astype(np.float32)


def _edges(shown: Floats) -> list[float]:
    grey = shown.mean(axis=2)
    across, down = np.abs(np.diff(grey, axis=1))[:-1], np.abs(np.diff(grey, axis=0))[:, :-1]
    steps, straight = np.hypot(across, down), np.minimum(across, down) < 0.15 * np.maximum(across, down)
    sharp, busy = steps > 0.06, steps > 0.12
    return [
        float((steps < 0.004).mean()),
        float(((steps > 0.004) & (steps < 0.04)).mean()),
        float((steps > 0.25).mean()),
        float((straight & sharp).sum() / max(1, sharp.sum())),
        float(busy.mean(axis=1).std()),
        float(busy.mean(axis=0).std()),
        float(np.log((steps > 0.04).mean() + 0.003)),
    ]


def _colours(shown: Floats) -> list[float]:
    grey, saturation = shown.mean(axis=2), _saturation(shown)
    coarse = np.round(shown * 255).astype(int) >> 3
    counts = np.bincount(((coarse[..., 0] << 10) | (coarse[..., 1] << 5) | coarse[..., 2]).ravel())
    shares = np.sort(counts[counts > 0])[::-1] / grey.size
    return [
        float(shares[0]),
        float(shares[:8].sum()),
        min(1.0, len(shares) / 4000),
        float(saturation.mean()),
        float(saturation.std()),
        float((grey > 0.93).mean()),
        float((grey < 0.06).mean()),
    ]


def _saturation(shown: Floats) -> Floats:
    """How far the strongest of three colours is from the weakest, (h, w)."""
    red, green, blue = np.moveaxis(shown, 2, 0)
    return np.asarray(np.maximum(np.maximum(red, green), blue) - np.minimum(np.minimum(red, green), blue))


def _told(classes: Floats) -> list[float]:
    """What the classifier thinks of it: text of three kinds, and how unsure it is."""
    unsure = (classes * np.log(classes + 1e-9)).sum()
    return [
        float(classes[COMIC_BOOK]),
        float(classes[WEB_SITE]),
        float(classes[BOOK_JACKET] + classes[MENU]),
        float(unsure),
    ]
