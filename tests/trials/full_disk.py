"""Fills the disk at seeded moments of a session, as root: `python -m tests.trials.full_disk 200`."""

import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.bench.scene import wait_for
from app.events.event import Event
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.paths import Paths
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.rescue.backups import back_up, backups, folder_of
from app.rescue.opening import open_safely
from app.rescue.soundness import fault_of
from app.store.errors import StoreError
from app.store.thread import StoreThread
from app.wiring import House, begin, build
from tests.trials.disk import full, small_disk
from tests.trials.homes import copied, home
from tests.trials.kills import Killed, judge

MOST_ROOM_BYTES = 256 << 10
MOST_SWIPES, FEW = 400, 4
ROUNDS = 3
"""What is on disk brings the next clip on stage, which is written down in turn."""


class Sitting:
    """A session whose data lies on the small disk, and all that it said."""

    def __init__(self, paths: Paths) -> None:
        self.paths, self.acknowledged, self.said = paths, set[str](), list[str]()
        store = StoreThread(paths.database, open_safely)
        opening, self.engine = store.submit(read_opening).result(), SilentEngine()
        learner = Learner(paths.database, lambda: ThreadPoolExecutor(max_workers=1))
        self.house = build(paths, store, opening, Ring(self.engine), learner)
        self._listen(self.house)
        begin(self.house, opening, ())
        wait_for(lambda: self.house.ring.state.ready)

    def swipe(self) -> list[str]:
        """Like the clip, turn the sound and go on; what was said until that was on disk, or could not be kept."""
        self.said.clear()
        self.engine.advance(0.6)
        self.house.session.toggle_like()
        self.house.preferences.put("volume", 1.0 - float(self.house.preferences.get("volume")))
        self.house.session.next()
        for _ in range(ROUNDS):
            self.house.store.submit(lambda _: None).result()
            QGuiApplication.processEvents()
            wait_for(lambda: self.house.ring.state.ready and not self.house.arranger.busy)
        return self.said

    def _listen(self, house: House) -> None:
        learn = house.arranger.learn

        def acknowledged(event: Event) -> None:
            self.acknowledged.add(event.id)
            learn(event)

        house.arranger.learn = acknowledged  # type: ignore[method-assign]
        house.recorder.failed.connect(self.said.append)
        house.preferences.failed.connect(self.said.append)


def trial(sitting: Sitting, disk: Path, seed: int) -> str:
    """Fill the disk, swipe until it is said, make room and go on; what could not be kept, in a word."""
    room_bytes = random.Random(seed).randrange(MOST_ROOM_BYTES)
    with full(disk, room_bytes):
        swipes = next(count for count in range(MOST_SWIPES) if sitting.swipe())
        _cannot_back_up(sitting.paths)
        _judge(sitting)
    assert "the disk is full" in sitting.said[0], sitting.said
    known = len(sitting.acknowledged)
    assert not sitting.swipe(), sitting.said
    assert len(sitting.acknowledged) > known
    _judge(sitting)
    return f"full after {swipes} swipes" if swipes < FEW else f"full after {FEW} swipes or more"


def _cannot_back_up(paths: Paths) -> None:
    folder = folder_of(paths.database)
    with closing(open_safely(paths.database)) as store:
        try:
            back_up(store, folder, datetime.now(UTC), lambda _: None)
        except StoreError as error:
            assert "the disk is full" in str(error), error
    assert not list(folder.glob("*.part"))
    assert not [each for each in backups(folder) if fault_of(each.file)]


def _judge(sitting: Sitting) -> None:
    judge(sitting.paths, Killed(frozenset(sitting.acknowledged), 0.0))


@contextmanager
def sat_down() -> Iterator[tuple[Sitting, Path]]:
    """Somebody before the feed, whose data lies on the small disk that comes with them."""
    with small_disk() as disk, tempfile.TemporaryDirectory() as scratch:
        application = QGuiApplication.instance() or QGuiApplication([])
        sitting = Sitting(copied(home(Path(scratch), "watching"), disk))
        try:
            yield sitting, disk
        finally:
            sitting.house.close()
            application.processEvents()
            shutil.rmtree(sitting.paths.data)


def main(times: int) -> None:
    """Report as a table; stops with the first loss."""
    with sat_down() as (sitting, disk):
        came = Counter(trial(sitting, disk, seed) for seed in range(times))
        kept = len(sitting.acknowledged)
    for outcome, number in sorted(came.items()):
        print(f"{outcome:28} {number}")
    print(f"{kept} events acknowledged, none lost")


if __name__ == "__main__":
    main(int(sys.argv[1]))
