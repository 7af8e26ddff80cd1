"""The way to a process that is asked by bytes alone."""

import os

ARRIVAL = "bytes"


class Pipe:
    """A line (see `app.media.child.Line`) whose far end is the process's stdin."""

    arrival = ARRIVAL

    def __init__(self) -> None:
        self.far_end, near_end = os.pipe()
        self._pipe = os.fdopen(near_end, "wb", buffering=0)

    def send(self, question: bytes) -> None:
        """Give the process a whole question; raises OSError when it is gone."""
        left = memoryview(question)
        while left:
            left = left[self._pipe.write(left) or 0 :]

    def close(self) -> None:
        """Hang up."""
        self._pipe.close()
