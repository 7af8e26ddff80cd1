"""Feeds pictures to open_nsfw, to measure how large its tensors grow."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from assets.models.conversion.eight_bits import Fed

MEAN = np.array([104, 117, 123], np.float32)
KINDS = (".jpg", ".png")


def fed(folder: Path) -> Iterator[Fed]:
    """(1, 224, 224, 3), blue first, of each picture below the folder, in the order of their paths."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in KINDS:
            with Image.open(file) as image:
                small = image.convert("RGB").resize((256, 256), Image.Resampling.BILINEAR, reducing_gap=2.0)
            yield (np.asarray(small)[16:240, 16:240, ::-1] - MEAN)[None].astype(np.float32)
