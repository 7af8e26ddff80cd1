"""The eye and what it found in the labelled pictures, looked at once."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from app.analysis.models.shelf import Shelf
from app.analysis.picture.eye import Eye
from app.analysis.picture.findings import Picture, PictureFindings
from tests.app.analysis.picture.labels import Label, labels

LONG_SIDE_PX = 448


def opened(file: Path, side: int = LONG_SIDE_PX) -> Picture:
    with Image.open(file) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((side, side))
    return np.asarray(upright)


@pytest.fixture(scope="session")
def eye() -> Eye:
    return Eye(Shelf())


@pytest.fixture(scope="session")
def found(eye: Eye, shared: Path) -> list[tuple[Label, PictureFindings]]:
    return [(label, eye.look(opened(label.file))) for label in labels(shared / "pictures")]
