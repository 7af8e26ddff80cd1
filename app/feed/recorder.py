"""Writes down what the viewer does, and hands it to the learner once it is safe on disk; in private, neither."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.events import log
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.feed.arranger import Arranger
from app.feed.courier import Courier
from app.store.thread import StoreThread

STAYS = "You are in private: what was kept before stays as it is. Leave private to take it back."


class Recorder(QObject):
    """The one writer of the log while a session runs. `failed` carries a sentence when an event was not kept.

    While it is `private` nothing is written and nothing learned.
    """

    failed = Signal(str)

    def __init__(
        self, store: StoreThread, arranger: Arranger, courier: Courier, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._store, self._arranger, self._courier, self._now = store, arranger, courier, now
        self.session = new_id(now())
        self._private = False
        self._unkept: list[Event] = []

    @property
    def private(self) -> bool:
        """Whether nothing is kept."""
        return self._private

    @property
    def unkept(self) -> tuple[Event, ...]:
        """What was done since private began: it holds until private ends."""
        return tuple(self._unkept)

    def be_private(self, private: bool) -> None:
        """Keep nothing from now on, or go on in the open as if what was done in private had never been."""
        self._private = private
        self._unkept.clear()

    def record(
        self, kind: Kind, clip: str = "", value: float = 1.0, detail: Mapping[str, Any] | None = None
    ) -> Event:
        """Append one event. It is acknowledged, and learned from, only when it is on disk."""
        at = self._now()
        event = Event(new_id(at), at, self.session, kind, clip, value, detail or {})
        if self._private:
            self._unkept.append(event)
        else:
            self._keep(event)
        return event

    def _keep(self, event: Event) -> None:
        kept = self._store.submit(lambda store: log.append(store, event))
        kept.add_done_callback(lambda done: self._arranger.learn(event) if _is_kept(done) else None)
        self._courier.deliver(kept, lambda _: None, self._broke)

    def undo(self, ids: tuple[str, ...], done: Callable[[Event], None]) -> None:
        """Take events back; the profile is folded again as if they had never been."""
        at = self._now()
        if self._private:
            self._take_back(ids, done)
            return
        undone = self._store.submit(lambda store: log.undo(store, ids, at, self.session))
        undone.add_done_callback(lambda kept: self._arranger.learn(kept.result()) if _is_kept(kept) else None)
        self._courier.deliver(undone, done, self._broke)

    def _take_back(self, ids: tuple[str, ...], done: Callable[[Event], None]) -> None:
        left = [event for event in self._unkept if event.id not in ids]
        if len(left) == len(self._unkept):
            self.failed.emit(STAYS)
            return
        self._unkept = left
        at = self._now()
        done(Event(new_id(at), at, self.session, Kind.UNDONE, detail={"events": list(ids)}))

    def _broke(self, error: Exception) -> None:
        self.failed.emit(f"What you just did was not kept. What was kept before is safe. {error}")


def _is_kept(done: "Future[Any]") -> bool:
    return not done.cancelled() and done.exception() is None
