"""Probes, decodes and plays mutants of real clips: `… mutations 2000 FOLDER [--from BATCH]`."""

import os
import random
import signal
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

from app.analysis.decode.wire import read_answer
from app.analysis.work.analyst import DECODER
from app.bench.scene import Scene, staged, wait_for
from app.clips.sources import add_source
from app.events.event import Kind
from app.events.log import all_events
from app.media.child import ChildError
from app.media.examiner import Examiner
from app.media.handover import best_hand_over
from app.media.why import Why
from app.player.port import Media
from app.sources.progress import Refreshed
from tests.trials.heartbeat import Heartbeat
from tests.trials.homes import home
from tests.trials.mutants import litter, mutated, samples
from tests.trials.progress import Progress, asked

BATCH, KILL_EACH = 20, 25
LIMIT_S = 14.0


class Gauntlet:
    """Sends mutants through all that opens them, in front of an open window; `came` counts what became of them."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self.scene, self.heart = scene, Heartbeat()
        self.came, self.events = Counter[str](), list[str]()
        self._folder, self._posters = folder, scene.house.paths.posters
        self._decoding = ThreadPoolExecutor(max_workers=1, thread_name_prefix="decode")
        self._decoder: Examiner[bytes | Why] | None = None
        store = scene.house.store
        self._source = store.submit(lambda it: add_source(it, "folder", str(folder), "mutants")).result()

    def run(self, clips: Sequence[Path], seeds: range) -> None:
        """One batch."""
        wait_for((made := self._decoding.submit(litter, self._folder, clips, seeds)).done)
        mutants = made.result()
        self._probe()
        decoded = [self._decoding.submit(self._decode, file) for file in mutants]
        for seed, file in zip(seeds, mutants, strict=True):
            self._play(seed, file)
        wait_for(lambda: all(each.done() for each in decoded), 20 * LIMIT_S)
        self.came.update(f"decoded: {each.result()}" for each in decoded)
        looked = self._decoding.submit(self._look_at_posters, seeds.start)
        wait_for(looked.done)
        looked.result()
        for file in [*self._folder.iterdir()]:
            file.unlink()

    def close(self) -> None:
        """End the decoder."""
        self._decoding.shutdown()
        if self._decoder is not None:
            self._decoder.end()

    def _probe(self) -> None:
        ended: list[Refreshed] = []
        take = ended.append
        self.scene.house.intake.ended.connect(take)
        self.scene.house.intake.refresh(self._source)
        wait_for(lambda: bool(ended), 20 * LIMIT_S)
        self.scene.house.intake.ended.disconnect(take)
        assert ended[0].error is None, ended[0].error
        self.came["probed: taken in"] += ended[0].added + ended[0].updated
        self.came["probed: refused"] += len(ended[0].refused)

    def _decode(self, file: Path) -> str:
        if self._decoder is None or not self._decoder.alive:
            self._decoder = Examiner(DECODER, read_answer, best_hand_over(), LIMIT_S, ("0", "light"))
        try:
            with file.open("rb") as opened:
                answer = self._decoder.examine(opened)
        except ChildError:
            return "no child"
        return answer.name if isinstance(answer, Why) else "seen"

    def _play(self, seed: int, file: Path) -> None:
        ring, house = self.scene.house.ring, self.scene.house
        ring.show(Media(f"mutant {seed}", str(file)), 1)
        if seed % KILL_EACH == 0:
            os.kill(self.scene.engine.processes[0].pid, signal.SIGKILL)
            self.came["player killed"] += 1
        self.events.append(house.recorder.record(Kind.SHARED, f"{seed:032x}").id)
        wait_for(lambda: ring.state.ready or bool(ring.state.failed))
        self.came["played: skipped with a sentence" if ring.state.failed else "played: shown"] += 1

    def _look_at_posters(self, seed: int) -> None:
        """As the library does, in a thread; a picture that cannot be read is an empty one."""
        for number, file in enumerate(sorted(self._posters.iterdir())[:BATCH]):
            raw = file.read_bytes()
            picture = QImage.fromData(mutated(random.Random(seed + number), raw, raw))
            self.came["poster: empty" if picture.isNull() else "poster: shown"] += 1


@contextmanager
def gauntlet(scratch: Path) -> Iterator[Gauntlet]:
    """An open feed with real libVLC, and a folder for mutants."""
    folder = scratch / "mutants"
    folder.mkdir()
    with staged(home(scratch, "watching")) as scene:
        run = Gauntlet(scene, folder)
        try:
            yield run
        finally:
            run.close()


def lost(run: Gauntlet) -> set[str]:
    """The events that were recorded and are not on disk."""
    kept = run.scene.house.store.submit(all_events).result()
    return {*run.events} - {event.id for event in kept}


def main(first: int, times: int, folder: Path) -> None:
    """Report as a table; stops when an event was lost. `first` counts batches."""
    clips = samples(folder)
    with tempfile.TemporaryDirectory() as scratch, gauntlet(Path(scratch)) as run, Progress(1) as progress:
        progress.came = run.came
        for batch in progress.seeds(first, -(-times // BATCH)):
            run.run(clips, range(batch * BATCH, (batch + 1) * BATCH))
            assert not lost(run)
            _note(progress, run)
    print(
        f"{len(run.events)} events, none lost; {run.heart.beats} beats of the window, {len(run.heart.late)} late"
    )


def _note(progress: Progress, run: Gauntlet) -> None:
    progress.measured("gap of the window, ms", run.heart.worst.whole_ms)
    progress.measured("of late gaps computed, ms", max((gap.busy_ms for gap in run.heart.late), default=0.0))
    progress.measured("load", os.getloadavg()[0])


if __name__ == "__main__":
    words = asked("folder")
    main(words.first, words.times, Path(words.folder))
