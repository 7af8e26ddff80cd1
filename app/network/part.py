"""A body that goes to a file as it comes, and can be gone on with where it broke off."""

import re
from collections.abc import Callable
from io import FileIO
from pathlib import Path

from app.network.answer import FOUND, Answered, refused
from app.network.body import too_much
from app.network.failure import RefusedError
from app.network.headers import NO_MARKS, marks

PART, NOT_THAT_FAR = 206, 416
HEAD_BYTES = 1024
"""So much is looked at before more is taken."""

RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15}|\*)")

Looks = Callable[[bytes], bool]
"""Whether a body that begins so (1 KiB, or all of a shorter one) is what was asked for."""


class Part:
    """Has one owner at a time. `marks` are what the server gave to tell this very body by.

    No more than `most_bytes` are taken, and nothing behind a beginning that does not look right. The file is made
    new; to give the body up, delete it.
    """

    def __init__(self, path: Path, most_bytes: int, looks_right: Looks) -> None:
        self.path, self._most_bytes, self._looks_right = path, most_bytes, looks_right
        self.marks, self.came_bytes = NO_MARKS, 0
        path.write_bytes(b"")

    def take(self, answer: Answered) -> None:
        """Take what comes. Raises RefusedError for what is not wanted; an honest rest can be asked for later."""
        start = self._start(answer)
        if answer.headers.get("content-encoding", "identity") not in ("", "identity"):
            raise RefusedError("packs its answer in a way that was not asked for")
        if start + announced(answer) > self._most_bytes:
            raise too_much(self._most_bytes)
        self.marks = marks(answer.asked, answer.headers)
        with self.path.open("r+b", buffering=0) as file:
            file.truncate(start)
            file.seek(start)
            self.came_bytes = start
            self._write(file, answer)

    def _start(self, answer: Answered) -> int:
        """Where this answer goes on. Raises RefusedError where it does not fit what came before."""
        if answer.status == FOUND:
            return 0
        if answer.status == NOT_THAT_FAR:
            self.marks, self.came_bytes = NO_MARKS, 0
        if answer.status != PART or not self.came_bytes:
            raise refused(answer.status)
        said = RANGE.fullmatch(answer.headers.get("content-range", ""))
        if said is None or int(said[1]) != self.came_bytes:
            self.marks, self.came_bytes = NO_MARKS, 0
            raise RefusedError("sends another part than was asked for. Try again later")
        return self.came_bytes

    def _write(self, file: FileIO, answer: Answered) -> None:
        """The beginning is held back until it can be judged; once it was, the rest of the same body may follow."""
        head, judged = b"", self.came_bytes > 0
        for piece in answer.chunks:
            head += piece
            if not judged and len(head) < HEAD_BYTES:
                continue
            self._keep(file, head, judged)
            head, judged = b"", True
        if head or not judged:
            self._keep(file, head, judged)

    def _keep(self, file: FileIO, piece: bytes, judged: bool) -> None:
        if not judged and not self._looks_right(piece[:HEAD_BYTES]):
            raise RefusedError("sends something else than was asked for")
        if self.came_bytes + len(piece) > self._most_bytes:
            self.marks, self.came_bytes = NO_MARKS, 0  # its rest is not worth asking for
            raise too_much(self._most_bytes)
        file.write(piece)
        self.came_bytes += len(piece)


def announced(answer: Answered) -> int:
    """How many bytes the host says that it sends; 0 where it does not say."""
    said = answer.headers.get("content-length", "")
    return int(said[:15]) if said.isascii() and said.isdigit() else 0
