"""A poor line between a server and whoever asks it: slow, far away, and sometimes broken."""

import random
import time
from collections.abc import Callable, Iterator
from threading import Lock

from tests.app.network.server import answer

LINE_BYTES_PER_S, DELAY_S, FAILING = 250_000, 0.6, 0.05
PIECE_BYTES = 5_000
CREDIT_S = 0.5
"""What a thread that woke too late may make good: else a busy computer makes the line slower than it says."""


class PoorLine:
    """2 Mbit/s shared by all connections, an answer 600 ms after it was asked for (300 ms there and back to
    connect, 300 ms to ask), and one request in twenty fails; while the line is `gone` all do.

    `behind` gives the whole answer to a path.
    """

    def __init__(self, behind: Callable[[str], bytes]) -> None:
        self._behind, self._chance = behind, random.Random(7)
        self._line, self._free_s = Lock(), 0.0
        self.gone = False

    def reply(self, path: str) -> Iterator[bytes]:
        """The answer in pieces, each when its turn has come."""
        time.sleep(DELAY_S)
        if self.gone or self._chance.random() < FAILING:
            yield answer(b"", "503 Service Unavailable")
            return
        whole = self._behind(path)
        for at in range(0, len(whole), PIECE_BYTES):
            time.sleep(self._turn_s())
            yield whole[at : at + PIECE_BYTES]

    def _turn_s(self) -> float:
        with self._line:
            now_s = time.monotonic()
            self._free_s = max(self._free_s, now_s - CREDIT_S) + PIECE_BYTES / LINE_BYTES_PER_S
            return max(0.0, self._free_s - now_s)
