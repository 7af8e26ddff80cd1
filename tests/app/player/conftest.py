"""A ring over the silent engine, and tiny clips for the real one."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.player import process, slot
from app.player.engine import VlcEngine
from app.player.library import available
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


SHADES = {"red": (220, 30, 30), "green": (30, 200, 30), "blue": (30, 30, 220), "grey": (90, 90, 90)}


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[Media]:
    """Four clips of two seconds, named by their colour."""
    folder = tmp_path_factory.mktemp("clips")
    return [Media(name, str(render(folder / f"{name}.mp4", shade))) for name, shade in SHADES.items()]


@pytest.fixture(scope="session")
def libvlc() -> None:
    """Skip where clips cannot be played."""
    if (sentence := available()) is not None:
        pytest.skip(sentence)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy computer may take its time."""
    monkeypatch.setattr(slot, "ON_STAGE_MS", PATIENCE_MS)
    monkeypatch.setattr(slot, "AHEAD_MS", PATIENCE_MS)
    monkeypatch.setattr(process, "UNANSWERED_PINGS", UNANSWERED_PINGS)


@pytest.fixture
def vlc_engine(libvlc: None, patient: None, qapp: object) -> VlcEngine:  # noqa: ARG001
    """The real engine, without sound; the test starts it by a ring."""
    return VlcEngine(sound=False)


@pytest.fixture
def vlc_ring(vlc_engine: VlcEngine) -> Iterator[Ring]:
    """A ring over the real engine."""
    ring = Ring(vlc_engine)
    yield ring
    ring.close()


@pytest.fixture
def seen(vlc_ring: Ring) -> Watcher:
    """What a viewer of the real engine sees."""
    return Watcher(vlc_ring)


def is_shade(colour: str, name: str) -> bool:
    """Whether a picture's `#rrggbb` is that of the clip, allowing for what the codec rounds."""
    if not colour:
        return False
    seen = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return all(abs(a - b) < 24 for a, b in zip(seen, SHADES[name], strict=True))


PATIENCE_MS = 30_000
"""A busy computer may be this slow; no test waits for it when all goes well."""
UNANSWERED_PINGS = 6
"""A busy computer may look like one that hangs."""


def show(qtbot: QtBot, ring: Ring, media: Media, step: int = 1) -> None:
    """Swipe, and wait for the picture."""
    ring.show(media, step)
    qtbot.waitUntil(lambda: ring.state.key == media.key and ring.state.ready, timeout=PATIENCE_MS)


def media(key: str) -> Media:
    """A clip for the silent engine, which opens no file."""
    return Media(key, f"{key}.mp4")


def render(path: Path, shade: tuple[int, int, int], seconds: float = 2.0, codec: str = "mpeg4") -> Path:
    """A clip of one colour, 72x128, with a grey mark that moves so that no two frames are equal."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=FPS)
        assert isinstance(stream, av.VideoStream)
        size = (72, 128)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for number in range(round(seconds * FPS)):
            picture = np.full((size[1], size[0], 3), shade, np.uint8)
            picture[number % size[1], :8] = 128
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, "rgb24")))
        container.mux(stream.encode(None))
    return path
