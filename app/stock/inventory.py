"""What is here of open feeds, as the window knows it, and what becomes of it."""

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.clips.fetched import Fetched, keep_offline
from app.preferences import Preferences
from app.stock import holdings, use
from app.stock.deliver import Deliver
from app.stock.use import Use
from app.store.database import Store
from app.store.thread import StoreThread

T = TypeVar("T")

log = logging.getLogger(__name__)


class Inventory(QObject):
    """Lives in the GUI thread; the disk follows. `coming` names the clips behind the one on stage.

    `came` and `went` carry the ids of clips whose files are here, or not here any more; `loaded` is sent once. What
    the store fails to write is only logged: the files stay, and are put in order at the next start.
    """

    loaded = Signal()
    came = Signal(object)
    went = Signal(object)

    def __init__(
        self,
        store: StoreThread,
        deliver: Deliver,
        preferences: Preferences,
        coming: Callable[[], Collection[str]],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._store, self._deliver, self._preferences = store, deliver, preferences
        self._coming, self._now = coming, now
        self._on_stage = ""
        self._here: dict[str, Fetched] = {}
        self._do(holdings.load, self._know)

    def has(self, clip: str) -> bool:
        """Whether a clip of an open feed is here."""
        return clip in self._here

    def is_unseen(self, clip: str) -> bool:
        """Whether it is here and never was on stage."""
        return clip in self._here and self._here[clip].last_played is None

    def is_kept(self, clip: str) -> bool:
        """Whether it is here and stays until the viewer says otherwise."""
        return clip in self._here and self._here[clip].kept_offline

    def take(self, clip: str, file: str, size_bytes: int) -> None:
        """A clip's file has come."""
        each = self._here[clip] = Fetched(clip, file, size_bytes, self._now())
        self._do(lambda store: holdings.take(store, each), lambda known: self._took(each, known))

    def stage(self, clip: str, kept: bool) -> None:
        """A clip is on stage; in private that is not `kept`."""
        self._on_stage, each = clip, self._here.get(clip)
        if each is not None:
            at = self._now()
            self._here[clip] = replace(each, last_played=at)
            if kept:
                self._do(lambda store: holdings.stage(store, each, at))

    def leave(self, clip: str, share: float) -> None:
        """A clip left the stage after its first visit, which ran for a share (0 to 1) of its length."""
        each = self._here.get(clip)
        if each is not None:
            day, played = self._now().date(), Use(played=int(each.bytes * share))
            self._do(lambda store: use.count(store, day, played))

    def keep_offline(self, clip: str, kept: bool) -> None:
        """Whether a clip's file stays until the viewer says otherwise."""
        if clip in self._here:
            self._here[clip] = replace(self._here[clip], kept_offline=kept)
        self._do(lambda store: keep_offline(store, clip, kept))

    def make_room(self) -> None:
        """Let files go where there are more than the viewer wants to keep."""
        most_bytes = int(self._preferences.get("fetched_mib")) * 2**20
        busy = {self._on_stage, *self._coming()}
        if sum(each.bytes for each in self._here.values() if not each.kept_offline) > most_bytes:
            self._do(lambda store: holdings.make_room(store, most_bytes, busy), self._gone)

    def _know(self, there: tuple[Fetched, ...]) -> None:
        self._here = {each.clip: each for each in there} | self._here
        self.loaded.emit()
        self.make_room()

    def _took(self, each: Fetched, known: bool) -> None:
        if not known:
            del self._here[each.clip]
        else:
            self.came.emit((each.clip,))
            self.make_room()

    def _gone(self, clips: tuple[str, ...]) -> None:
        for clip in clips:
            self._here.pop(clip, None)
        if clips:
            self.went.emit(clips)

    def _do(self, work: Callable[[Store], T], done: Callable[[T], None] = lambda _: None) -> None:
        self._deliver(self._store.submit(work), done, self._broke)

    def _broke(self, error: Exception) -> None:
        log.warning("the stock was not written: %s", type(error).__name__)
