"""Labelled pictures and clips to fit the heads to: a folder with pictures/pictures.jsonl and clips/clips.jsonl."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
from PIL import Image, ImageOps

from app.analysis.picture.findings import Picture

FRAMES = 8
SIDE_PX = 448


TEXT_CARDS = {
    "app-drawer-demo", "app-tabs-demo", "code-color-tween", "handwritten-letter", "japanese-stop-line-sign",
    "nextcloud-hub-intro", "nutrition-facts", "old-menu-card", "scanned-page", "seven-languages",
    "system-software-update", "thanks-for-watching", "whiteboard-handwriting",
}  # fmt: skip
"""Examples that are mostly text; their labels do not say it."""
CARTOONS = {"big-buck-bunny-titles"}
"""Cartoons among the examples whose topic is another."""


class Example(NamedTuple):
    """The pictures of one thing, its name without the ending, and its topic."""

    name: str
    topic: str
    pictures: list[Picture]

    @property
    def kinds(self) -> tuple[bool, bool]:
        """Whether it is a cartoon, and whether it is mostly text."""
        return self.topic == "cartoon" or self.name in CARTOONS, self.name in TEXT_CARDS


def examples(folder: Path) -> Iterator[Example]:
    """All of them, pictures first."""
    for kind, read in (("pictures", _picture), ("clips", _clip)):
        for line in (folder / kind / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            file = folder / kind / label["file"]
            yield Example(file.stem, label["topic"], read(file))


def _picture(file: Path) -> list[Picture]:
    with Image.open(file) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((SIDE_PX, SIDE_PX))
    return [np.asarray(upright)]


def _clip(file: Path) -> list[Picture]:
    """Eight pictures, evenly spread over the clip."""
    count = sum(1 for _ in _frames(file))
    chosen = {int((place + 0.5) / FRAMES * count) for place in range(FRAMES)}
    return [_small(frame) for place, frame in enumerate(_frames(file)) if place in chosen]


def _frames(file: Path) -> Iterator[av.VideoFrame]:
    with av.open(str(file)) as container:
        for packet in container.demux(video=0):
            with suppress(av.FFmpegError):  # a broken packet costs its frame alone
                yield from packet.decode()


def _small(frame: av.VideoFrame) -> Picture:
    scale = min(1.0, SIDE_PX / max(frame.width, frame.height))
    width, height = int(frame.width * scale) // 2 * 2, int(frame.height * scale) // 2 * 2
    return frame.reformat(width, height, "rgb24").to_ndarray().astype(np.uint8)
