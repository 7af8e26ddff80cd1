"""Has strangers' pictures drawn anew, so that the window opens none of their files."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from app.media.child import ChildError
from app.media.examiner import Examiner
from app.media.handover import HandOver, best_hand_over
from app.media.why import Why
from app.stock.downloading import UnfitError
from app.stock.pictures import LENGTH, NO_PICTURE

LIMIT_S = 5.0
MOST_BYTES = 1 << 20
"""Of a picture of 480 pixels in width; no honest child sends more."""


class Redrawer:
    """Used from any thread, by one at a time. Its child starts with the first picture."""

    def __init__(self, hand_over: Callable[[], HandOver] = best_hand_over, limit_s: float = LIMIT_S) -> None:
        self._hand_over, self._limit_s, self._lock = hand_over, limit_s, Lock()
        self._child: Examiner[bytes] | None = None

    def redraw(self, path: Path) -> bytes:
        """A JPEG, 480 pixels wide at most, of the picture in a file. It blocks, for five seconds at most.

        Raises UnfitError where there is none, and OSError where the file cannot be read.
        """
        with self._lock, path.open("rb") as file:
            try:
                drawn = self._living().examine(file)
            except ChildError as error:
                raise UnfitError(str(error)) from error
        if isinstance(drawn, Why) or not drawn:
            raise UnfitError(NO_PICTURE)
        return drawn

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._end()

    def _living(self) -> Examiner[bytes]:
        if self._child is None or not self._child.alive:
            self._end()
            self._child = Examiner("app.stock.redraw_child", read_answer, self._hand_over(), self._limit_s)
        return self._child

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


def read_answer(stream: BinaryIO) -> bytes:
    """The next answer; raises EOFError at the end and ValueError for what no honest child would send."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    if length > MOST_BYTES:
        raise ValueError("the answer is too long")
    drawn = stream.read(length)
    if len(drawn) < length:
        raise EOFError
    if drawn and not drawn.startswith(b"\xff\xd8\xff"):
        raise ValueError("the answer is no JPEG")
    return drawn
