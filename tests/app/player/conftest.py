"""A ring over the silent engine, and tiny clips for the real one."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import QObject

from app.player.port import Frame, Media
from app.player.ring import Ring
from app.player.silent import SilentEngine

FPS = 25


class Watcher(QObject):
    """Holds the frames as a stage would, and writes down what the ring says."""

    def __init__(self, ring: Ring) -> None:
        super().__init__()
        self.ring = ring
        self.frames: dict[int, Frame | None] = {}
        self.said: list[tuple[str, object]] = []
        ring.frame.connect(self._hold)
        ring.current_changed.connect(lambda slot: self.said.append(("current", slot)))
        ring.shown.connect(lambda key: self.said.append(("shown", key)))
        ring.failed.connect(lambda key, sentence: self.said.append(("failed", (key, sentence))))
        ring.unavailable.connect(lambda sentence: self.said.append(("unavailable", sentence)))

    def colour(self) -> str:
        """The middle of the picture on stage, as `#rrggbb`, or "" where there is none."""
        frame = self.frames.get(self.ring.on_stage)
        if frame is None:
            return ""
        return frame.image.pixelColor(frame.image.width() // 2, frame.image.height() // 2).name()

    def _hold(self, slot: int, frame: Frame | None) -> None:
        old = self.frames.get(slot)
        self.frames[slot] = frame
        if old is not None:
            old.free()


@pytest.fixture
def engine() -> SilentEngine:
    return SilentEngine()


@pytest.fixture
def ring(engine: SilentEngine, qapp: object) -> Iterator[Ring]:  # noqa: ARG001  Qt's timers need it
    ring = Ring(engine)
    yield ring
    ring.close()


@pytest.fixture
def watcher(ring: Ring) -> Watcher:
    return Watcher(ring)


def media(key: str) -> Media:
    """A clip for the silent engine, which opens no file."""
    return Media(key, f"{key}.mp4")


def render(path: Path, shade: tuple[int, int, int], seconds: float = 2.0) -> Path:
    """A clip of one colour, 72x128, with a grey mark that moves so that no two frames are equal."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=FPS)
        size = (72, 128)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for number in range(round(seconds * FPS)):
            picture = np.full((size[1], size[0], 3), shade, np.uint8)
            picture[number % size[1], :8] = 128
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, "rgb24")))
        container.mux(stream.encode(None))
    return path
