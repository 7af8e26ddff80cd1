"""The cover that stands in for the pictures of a clip that is only sound."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.player.layout import SLOTS


@dataclass(frozen=True, slots=True)
class CoverFrame:
    """A port.Frame that belongs to nobody: the engine never writes over it."""

    image: QImage

    def free(self) -> None:
        """Nothing has to be given back."""


Then = Callable[[CoverFrame], None]
"""Takes the cover, in the GUI thread."""


class Covers(QObject):
    """Reads covers in a thread of its own; frames come in the order in which they were asked for."""

    _read = Signal(object, QImage)

    def __init__(self) -> None:
        super().__init__()
        self._thread = ThreadPoolExecutor(1, "read-cover")
        self._image = lru_cache(SLOTS)(read_cover)
        self._read.connect(self._hand_over)

    def ask(self, path: str, then: Then) -> None:
        """Hand the cover to `then`; nothing comes of a path that leads to no picture."""
        if path:
            self._thread.submit(lambda: self._read.emit(then, self._image(path)))

    def close(self) -> None:
        """Read nothing more; what is being read is forgotten."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _hand_over(self, then: Then, image: QImage) -> None:
        if not image.isNull():
            then(CoverFrame(image))


def read_cover(path: str) -> QImage:
    """The picture as frames have it, Format_RGB32; a null image if there is none."""
    return QImage(path).convertToFormat(QImage.Format.Format_RGB32)
