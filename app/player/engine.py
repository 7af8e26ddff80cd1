"""The engine of the program: libVLC in processes of its own, replaced whenever one ends."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

from app.jail import LAYERS
from app.player import port
from app.player.cover import Covers
from app.player.fleet import Fleet
from app.player.job import Job
from app.player.layout import Layout
from app.player.link import Transport
from app.player.opening import Answer, OpenClip, Opener
from app.player.process import PlayerProcess
from app.player.spawning import settings
from app.player.transport import best_transport
from app.player.wire import Command, Do, Record, Say

CANNOT_PLAY = "This clip cannot be played, so it was skipped. The file was left as it is."


class VlcEngine:
    """Implements port.Engine; needs a QGuiApplication. Each load goes to the newest process."""

    def __init__(
        self, *, sound: bool = True, layers: Sequence[str] = LAYERS, transport: Transport | None = None
    ) -> None:
        self._fleet = Fleet(transport or best_transport(), _largest_screen(), settings(sound, layers), self)
        self._opener = Opener()
        self._covers = Covers()
        self._jobs: dict[int, Job] = {}
        self._report: Callable[[port.Raw], None]

    @property
    def processes(self) -> list[PlayerProcess]:
        """Those that run now, the one that takes the clips first."""
        return self._fleet.running()

    def start(self, report: Callable[[port.Raw], None]) -> None:
        """Start the first process; it warms up while the window loads."""
        self._report = report
        self._fleet.start()

    def load(self, slot: int, generation: int, media: port.Media, control: port.Control) -> None:
        """Open the clip elsewhere, then hand it to the newest process."""
        job = Job(slot, generation, media, control, media.start_s)
        self._jobs[slot] = job
        self._opener.open(media.path, lambda answer: self._opened(job, answer))

    def control(self, slot: int, generation: int, control: port.Control) -> None:
        """Play on like this."""
        if (job := self._job(slot, generation)) is not None:
            job.control = control
            job.send(Do.CONTROL)

    def seek(self, slot: int, generation: int, position_s: float) -> None:
        """Go to a position."""
        if (job := self._job(slot, generation)) is not None:
            job.position_s = position_s
            job.send(Do.SEEK)

    def release(self, slot: int) -> None:
        """Play nothing in the slot."""
        job = self._jobs.pop(slot, None)
        if job is not None and job.process is not None:
            job.process.send(Command(Do.RELEASE, slot))
        self._fleet.sweep()

    def now(self) -> float:
        """The monotonic clock, which all processes share."""
        return time.monotonic()

    def close(self) -> None:
        """End every process."""
        self._jobs.clear()
        self._opener.close()
        self._covers.close()
        self._fleet.close()

    def heard(self, process: PlayerProcess, record: Record) -> None:
        """A picture, sound or an end: of use only if the slot still plays this, there."""
        job = self._job(record.slot, record.generation)
        frame = process.memory.lend(record) if record.say is Say.FRAME else None
        if job is None or job.process is not process:
            if frame is not None:
                frame.free()
        elif frame is not None:
            self._show(job, record, frame)
        elif record.say is Say.SOUND:
            self._covers.ask(job.media.cover, lambda cover: self._show(job, record, cover))
        else:
            self._report(port.Ended(record.slot, record.generation, CANNOT_PLAY))

    def ready(self) -> None:
        """The newest process takes clips."""
        if (head := self._fleet.head) is not None and head.is_ready:
            self._report(port.EngineReady(head.jail))

    def lost(self, process: PlayerProcess, was_head: bool, why: str) -> None:
        """Say which slots play no more."""
        slots = tuple(slot for slot, job in self._jobs.items() if job.process is process)
        if was_head or slots:
            self._report(port.EngineDied(slots, why))
            self.ready()

    def unavailable(self, sentence: str) -> None:
        """No process will come."""
        self._report(port.Unavailable(sentence))

    def uses(self, process: PlayerProcess) -> bool:
        """Whether a slot still plays there."""
        return any(job.process is process for job in self._jobs.values())

    def _job(self, slot: int, generation: int) -> Job | None:
        job = self._jobs.get(slot)
        return job if job is not None and job.generation == generation else None

    def _show(self, job: Job, record: Record, frame: port.Frame) -> None:
        if self._jobs.get(job.slot) is job:
            times = record.at_s, record.position_s, record.duration_s
            self._report(port.FrameArrived(job.slot, job.generation, frame, record.number, *times))

    def _opened(self, job: Job, answer: Answer) -> None:
        head = self._fleet.head
        if self._jobs.get(job.slot) is job and isinstance(answer, OpenClip) and head is not None:
            job.begin(head, answer)
            self._fleet.sweep()
        elif isinstance(answer, OpenClip):
            answer.close()
        elif self._jobs.get(job.slot) is job:
            self._report(port.Ended(job.slot, job.generation, answer))


def _largest_screen() -> Layout:
    """No picture needs more pixels than the screens have."""
    sizes = [screen.size() * screen.devicePixelRatio() for screen in QGuiApplication.screens()]
    widest = max((size.width() for size in sizes), default=1920)
    return Layout(widest, max((size.height() for size in sizes), default=1080))
