"""Somebody who sits in front of the feed, with keys to press and eyes on the stage."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.clips.clip import Clip
from app.events.event import Event, Kind
from app.events.log import live_events
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.feed.state import FeedState
from app.front import show
from app.limits.tick import Tick, look
from app.network.late import MakeClient, guarded
from app.paths import Paths
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.store.database import open_store
from app.store.thread import StoreThread
from app.wiring import begin, build


class Viewer:
    """Starts the program as `ownfeed` does; the engine is silent and the learner a thread, the rest is real."""

    def __init__(
        self,
        paths: Paths,
        qtbot: QtBot,
        clocks: Callable[[], Tick] = look,
        make_client: MakeClient = guarded,
        folders: Sequence[Path] = (),
    ) -> None:
        self._paths, self._qtbot, self._left = paths, qtbot, False
        store = StoreThread(paths.database)
        opening = store.submit(read_opening).result()
        self.engine = SilentEngine()
        learner = Learner(paths.database, lambda: ThreadPoolExecutor(max_workers=1))
        ring = Ring(self.engine)
        self.house = build(paths, store, opening, ring, learner, clocks=clocks, make_client=make_client)
        begin(self.house, opening, folders)
        self.window = show(self.house)
        self.window.requestActivate()
        qtbot.waitUntil(lambda: self.window.isExposed() and self.window.activeFocusItem() is not None)

    @property
    def sees(self) -> FeedState:
        """What the screen was told last."""
        return self.house.session.state

    @property
    def clip(self) -> Clip:
        """What is on stage."""
        assert self.sees.clip is not None, "nothing is on stage"
        return self.sees.clip

    def settle(self) -> None:
        """Until the clip is shown, the log is on disk and the learner has answered with the order that follows."""
        house = self.house
        self._qtbot.waitUntil(lambda: house.ring.state.ready and house.arranger.answered, timeout=20_000)
        self._qtbot.waitUntil(lambda: not house.arranger.busy, timeout=20_000)
        house.store.submit(lambda _: None).result()
        self._qtbot.waitUntil(lambda: not house.arranger.busy, timeout=20_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyClick(self.window, key, modifier)

    def watch(self, seconds: float) -> None:
        """Look on for some time."""
        self._qtbot.waitUntil(lambda: self.house.ring.state.ready)
        self.engine.advance(seconds)

    def swipe(self) -> None:
        """On to the next clip, and wait until it is there."""
        before = self.sees.place
        self.press(Qt.Key.Key_Down)
        self._qtbot.waitUntil(lambda: self.sees.place == before + 1 and self.house.ring.state.ready)
        self.settle()

    def log(self) -> list[Event]:
        """What is on disk, as another program reads it."""
        self.house.store.submit(lambda _: None).result()
        store = open_store(self._paths.database)
        try:
            return live_events(store)
        finally:
            store.close()

    def logged(self, kind: Kind) -> list[Event]:
        """The live events of one kind."""
        return [event for event in self.log() if event.kind is kind]

    def leave(self) -> None:
        """Close the window, as the viewer does."""
        if not self._left:
            self._left = True
            self.window.drop_scene()
            self.window.close()
            self.house.close()
            self.window.deleteLater()
