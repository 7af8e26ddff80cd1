"""A session whose data lies on a small disk, and all that it said."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime

from PySide6.QtGui import QGuiApplication

from app.bench.scene import wait_for
from app.clips.sources import folders
from app.events.event import Event
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.paths import Paths
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.rescue.backups import back_up, folder_of
from app.rescue.opening import open_safely
from app.store.errors import StoreError
from app.store.thread import StoreThread
from app.wiring import begin, build

ROUNDS = 3
"""What is on disk brings the next clip on stage, which is written down in turn."""


class Sitting:
    """Somebody before the feed. Each act returns what was said of it until all was on disk, or could not be kept.

    Raises StoreError where the database cannot be opened.
    """

    def __init__(self, paths: Paths) -> None:
        self.paths, self.acknowledged = paths, set[str]()
        self._said, self._looks = list[str](), 0
        store = StoreThread(paths.database, open_safely)
        opening, self.engine = store.submit(read_opening).result(), SilentEngine()
        learner = Learner(paths.database, lambda: ThreadPoolExecutor(max_workers=1))
        self.house = build(paths, store, opening, Ring(self.engine), learner)
        self._listen()
        begin(self.house, opening, ())
        wait_for(lambda: self.house.ring.state.ready and self._looks > 0)

    def swipe(self) -> list[str]:
        """Like the clip, turn the sound and go on."""
        self.engine.advance(0.6)
        self.house.session.toggle_like()
        self.house.preferences.put("volume", 1.0 - float(self.house.preferences.get("volume")))
        self.house.session.next()
        return self.settled()

    def look_through(self) -> list[str]:
        """Take in what is new in the folder."""
        self._looks = 0
        for row in self.house.store.submit(folders).result():
            self.house.intake.refresh(row.id)
        wait_for(lambda: self._looks > 0)
        return self.settled()

    def back_up(self) -> list[str]:
        """Keep a copy of the database."""
        try:
            with closing(open_safely(self.paths.database)) as store:
                back_up(store, folder_of(self.paths.database), datetime.now(UTC), lambda _: None)
        except StoreError as error:
            self._said.append(str(error))
        return self.settled()

    def close(self) -> None:
        """Get up."""
        self.house.close()
        QGuiApplication.processEvents()

    def settled(self) -> list[str]:
        """Wait for what began before."""
        for _ in range(ROUNDS):
            self.house.store.submit(lambda _: None).result()
            QGuiApplication.processEvents()
            wait_for(lambda: self.house.ring.state.ready and not self.house.arranger.busy)
        said, self._said[:] = [*self._said], []
        return said

    def _listen(self) -> None:
        house = self.house
        learn = house.arranger.learn

        def acknowledged(event: Event) -> None:
            self.acknowledged.add(event.id)
            learn(event)

        house.arranger.learn = acknowledged  # type: ignore[method-assign]
        for failed in (house.recorder.failed, house.preferences.failed):
            failed.connect(self._said.append)
        house.intake.failed.connect(self._looked)
        house.intake.ended.connect(lambda result: self._looked(result.error))

    def _looked(self, error: str | None) -> None:
        self._looks += 1
        if error:
            self._said.append(error)
