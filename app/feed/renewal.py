"""Asks once a day for each list that the viewer listens to by its URL, and for no other."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from random import uniform

from PySide6.QtCore import QObject, QTimer, Signal

from app.feed.courier import Courier
from app.feed.far_lists import Came, FarLists, asked_at
from app.rules.asked import Asked, Due, due, note
from app.rules.subscriptions import keep
from app.store.database import Store
from app.store.thread import StoreThread

LOOK_MS = (50 * 60_000, 70 * 60_000)
"""Between two looks at whose day is over: by chance, so that not all devices ask at one moment."""


class Renewal(QObject):
    """Lives in the GUI thread. `renewed` carries the id of a list that was asked for, and what went wrong or ""."""

    renewed = Signal(str, str)

    def __init__(
        self, store: StoreThread, courier: Courier, far: FarLists, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._store, self._courier, self._far, self._now = store, courier, far, now
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Ask for the lists whose day is over, and look again in an hour."""
        self._timer.start(int(uniform(*LOOK_MS)))
        now = self._now()
        waiting = self._store.submit(lambda store: due(store, now))
        self._courier.deliver(waiting, self._ask, lambda error: self.renewed.emit("", str(error)))

    def close(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def _ask(self, waiting: Iterable[Due]) -> None:
        for each in waiting:
            asked = self._far.ask(each.list.where, each.asked)
            self._courier.deliver(asked, partial(self._came, each), partial(self._missed, each))

    def _came(self, each: Due, came: Came) -> None:
        now, id_ = self._now(), each.list.id
        kept = self._store.submit(lambda store: take(store, id_, came, now))
        missed = partial(self._missed, each)
        self._courier.deliver(kept, lambda _: self.renewed.emit(id_, ""), missed)

    def _missed(self, each: Due, error: Exception) -> None:
        """What is kept of the list stays; it is asked for again tomorrow."""
        before = each.asked or Asked(self._now())
        missed = Asked(self._now(), before.url, before.etag, before.modified)
        self._store.submit(lambda store: note(store, each.list.id, missed))
        self.renewed.emit(each.list.id, str(error))


def take(store: Store, list_: str, came: Came, now: datetime) -> None:
    """Keep what came for a list, and by what to ask again."""
    if came.listed is not None:
        keep(store, list_, came.listed.entries)
    note(store, list_, asked_at(now, came))
