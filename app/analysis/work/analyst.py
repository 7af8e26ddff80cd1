"""Has files analysed by two processes, one that decodes and one that owns the models, and outlives both."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO, Self

from app.analysis.decode.wire import read_answer
from app.analysis.work.extent import Extent
from app.analysis.work.pipe import Pipe
from app.analysis.work.wire import Words, question, read_findings
from app.clips.findings import KeptFindings
from app.media.child import Child, ChildError
from app.media.examiner import Examiner
from app.media.handover import best_hand_over
from app.media.why import Why

DECODER = "app.analysis.decode.child"
MODELS = "app.analysis.work.models"

LIMIT_S = 60.0
"""For each of the two, which end themselves after 14 s of work: on a computer that is not busy with other things a
file has its answer within half a minute.
"""

CLOSED = "The look into clips has ended. What was found is kept."

NOT_THE_FILE = {
    Why.TIMED_OUT: "Looking into this clip took too long, so nothing was found in it. It plays as before.",
    Why.CRASHED: "The look into this clip broke off, so nothing was found in it. It plays as before.",
}
"""What may go better another time."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Nothing was found, with a sentence that says why; `lasting` where another try would change nothing."""

    why: str
    lasting: bool


class Thinker(Child):
    """The process that owns the models."""

    def __init__(self, module: str, limit_s: float, arguments: Sequence[str]) -> None:
        pipe = Pipe()
        super().__init__(module, pipe, limit_s, arguments)
        self._pipe = pipe

    def think(self, words: Words, seen: bytes) -> KeptFindings | Why:
        """What its models tell of a clip."""
        return self.ask(lambda: self._pipe.send(question(words, seen)), read_findings)


class Analyst:
    """Owns both processes: each is started when it is needed and replaced when it ends; `rest` ends both.

    One thread asks. `niceness` is how far they step back. `models` names the module of the models' process.
    """

    def __init__(
        self, extent: Extent, *, niceness: int = 0, limit_s: float = LIMIT_S, models: str = MODELS
    ) -> None:
        self._limit_s, self._module = limit_s, models
        self._version, self._arguments = extent.version, (str(niceness), str(extent))
        self._decoder: Examiner[bytes | Why] | None = None
        self._thinker: Thinker | None = None
        self._lock = threading.Lock()
        self._closed = False

    def analyse(self, clip: str, file: BinaryIO, words: Words) -> KeptFindings | Failure:
        """What is found in the open file. Raises ChildError when a process cannot be started at all."""
        seen = self._decoding().examine(file)
        found = seen if isinstance(seen, Why) else self._thinking().think(words, seen)
        if isinstance(found, Why):
            return Failure(NOT_THE_FILE.get(found, found.value), found not in NOT_THE_FILE)
        return replace(found, clip=clip, version=self._version)

    @property
    def children(self) -> tuple[Child, ...]:
        """The processes that live just now."""
        return tuple(child for child in (self._decoder, self._thinker) if child is not None)

    def rest(self) -> None:
        """End both processes, also in the middle of a file; the next file starts them again."""
        with self._lock:
            for child in self.children:
                child.end()
            self._decoder = self._thinker = None

    def close(self) -> None:
        """End both for good: who waits for them is told that they broke. May be called from another thread."""
        self._closed = True
        self.rest()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _decoding(self) -> Examiner[bytes | Why]:
        with self._lock:
            if self._decoder is None or not self._decoder.alive:
                self._bury(self._decoder)
                hand_over = best_hand_over()
                self._decoder = Examiner(DECODER, read_answer, hand_over, self._limit_s, self._arguments)
            return self._decoder

    def _thinking(self) -> Thinker:
        with self._lock:
            if self._thinker is None or not self._thinker.alive:
                self._bury(self._thinker)
                self._thinker = Thinker(self._module, self._limit_s, self._arguments)
            return self._thinker

    def _bury(self, child: Child | None) -> None:
        if child is not None:
            child.end()
        if self._closed:
            raise ChildError(CLOSED)
