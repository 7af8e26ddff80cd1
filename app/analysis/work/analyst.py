"""Has files analysed by two processes, one that decodes and one that owns the models, and outlives both."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO, Self

from app.analysis.decode.wire import read_answer
from app.analysis.work.extent import Extent
from app.analysis.work.pipe import Pipe
from app.analysis.work.wire import Words, question, read_findings
from app.clips.findings import KeptFindings
from app.media.child import Child
from app.media.examiner import Examiner
from app.media.handover import best_hand_over
from app.media.why import Why

DECODER = "app.analysis.decode.child"
MODELS = "app.analysis.work.models"

LIMIT_S = 14.0
"""For each of the two: a file has its answer within half a minute."""

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

    Used by one thread. `niceness` is how far they step back. `models` names the module of the models' process.
    """

    def __init__(
        self, extent: Extent, *, niceness: int = 0, limit_s: float = LIMIT_S, models: str = MODELS
    ) -> None:
        self._limit_s, self._module = limit_s, models
        self._version, self._arguments = extent.version, (str(niceness), str(extent))
        self._decoder: Examiner[bytes | Why] | None = None
        self._thinker: Thinker | None = None

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
        """End both processes; the next file starts them again. May be called from any thread."""
        for child in self.children:
            child.end()
        self._decoder = self._thinker = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.rest()

    def _decoding(self) -> Examiner[bytes | Why]:
        if self._decoder is None or not self._decoder.alive:
            _bury(self._decoder)
            hand_over = best_hand_over()
            self._decoder = Examiner(DECODER, read_answer, hand_over, self._limit_s, self._arguments)
        return self._decoder

    def _thinking(self) -> Thinker:
        if self._thinker is None or not self._thinker.alive:
            _bury(self._thinker)
            self._thinker = Thinker(self._module, self._limit_s, self._arguments)
        return self._thinker


def _bury(child: Child | None) -> None:
    if child is not None:
        child.end()
