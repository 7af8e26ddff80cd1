"""The first-run wall: which topics a newcomer says they like."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.clips import catalogue
from app.events.event import Event, Kind
from app.feed.courier import Courier
from app.feed.recorder import Recorder
from app.feed.state import Topic
from app.preferences import Preferences
from app.store.thread import StoreThread

CHIPS = 24


class Wall(QObject):
    """Chips made from the clips' own tags; a tap is an event like any other, a second tap takes it back.

    `changed` carries the topics, most frequent first.
    """

    changed = Signal(object)

    def __init__(
        self, store: StoreThread, recorder: Recorder, courier: Courier, preferences: Preferences
    ) -> None:
        super().__init__()
        self._store, self._recorder, self._courier = store, recorder, courier
        self._preferences = preferences
        self._topics: tuple[Topic, ...] = ()
        self._taps: dict[str, Event] = {}

    def look(self) -> None:
        """Read the tags of the clips that are known by now."""
        read = self._store.submit(lambda store: catalogue.topics(store, CHIPS))
        self._courier.deliver(read, self._read, lambda _error: None)

    def choose(self, tag: str, chosen: bool) -> None:
        """Tap a chip."""
        if chosen and tag not in self._taps:
            self._taps[tag] = self._recorder.record(Kind.CHOSE_TOPIC, "", 1.0, {"topic": tag})
        elif not chosen and tag in self._taps:
            self._recorder.undo((self._taps.pop(tag).id,), lambda _event: None)
        self._show(self._topics)

    def finish(self) -> None:
        """Remember that the wall was seen."""
        self._preferences.put("first_run_done", True)

    def _read(self, topics: Sequence[catalogue.Topic]) -> None:
        self._show(tuple(Topic(topic.tag, topic.clips) for topic in topics))

    def _show(self, topics: tuple[Topic, ...]) -> None:
        self._topics = tuple(replace(topic, chosen=topic.tag in self._taps) for topic in topics)
        self.changed.emit(self._topics)
