"""A child process that is handed one open file after the other."""

from collections.abc import Callable, Sequence
from typing import BinaryIO, Generic, TypeVar

from app.media.child import Child
from app.media.handover import HandOver
from app.media.why import Why

T = TypeVar("T")


class Examiner(Child, Generic[T]):
    """Its answers are read by `read`, which raises EOFError or ValueError for what no honest child would send."""

    def __init__(
        self,
        module: str,
        read: Callable[[BinaryIO], T],
        hand_over: HandOver,
        limit_s: float,
        arguments: Sequence[str] = (),
    ) -> None:
        super().__init__(module, hand_over, limit_s, arguments)
        self._read, self._hand_over = read, hand_over

    def examine(self, file: BinaryIO) -> T | Why:
        """What the process says of the open file."""
        return self.ask(lambda: self._hand_over.send(file), self._read)
