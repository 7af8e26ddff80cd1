"""Opens clips away from the GUI thread, which must not wait for a disk that sleeps."""

import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.player.layout import SLOTS
from app.player.magic import DEMUXERS, HEAD_BYTES, NotAVideoError, sniff

GONE = "This file is not there any more. What you did with it is kept."
UNREADABLE = "This file cannot be read, so it was skipped. Check its permissions or its disk."


@dataclass(frozen=True, slots=True)
class OpenClip:
    """A clip that was opened and looked at; whoever has it must close the descriptor."""

    descriptor: int
    path: str
    demuxer: int

    def close(self) -> None:
        """Give the descriptor back."""
        os.close(self.descriptor)


Answer = OpenClip | str
"""The clip, or the sentence why not."""


def open_clip(path: str) -> Answer:
    """Open a regular file of a known container."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return GONE
    except (OSError, ValueError):
        return UNREADABLE
    try:
        return OpenClip(descriptor, path, _demuxer(descriptor))
    except NotAVideoError as error:
        sentence = str(error)
    except OSError:
        sentence = UNREADABLE
    os.close(descriptor)
    return sentence


def _demuxer(descriptor: int) -> int:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        raise OSError("not a file")
    head = os.read(descriptor, HEAD_BYTES)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return DEMUXERS.index(sniff(head))


class Opener(QObject):
    """A thread for each slot at most; answers come in the GUI thread."""

    _opened = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._threads = ThreadPoolExecutor(SLOTS, "open-clip")
        self._opened.connect(lambda then, answer: then(answer))

    def open(self, path: str, then: Callable[[Answer], None]) -> None:
        """Open the clip and hand the answer to `then`."""
        self._threads.submit(lambda: self._opened.emit(then, open_clip(path)))

    def close(self) -> None:
        """Open nothing more; what is being opened is forgotten."""
        self._threads.shutdown(wait=False, cancel_futures=True)
