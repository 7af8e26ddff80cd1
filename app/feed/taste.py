"""The viewer's word on what was learned of them, each of which can be taken back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from app.events.event import Event, Kind
from app.feed.recorder import Recorder
from app.feed.undoing import Undoing

LEARNED_OF_TOPIC = ("tag", "near")
"""What is learned of a topic: from clips that have its tag, and from those that are close to it."""


class Taste(QObject):
    """Corrects the profile by events. `said` is sent after each word and each undo, with a sentence for it."""

    said = Signal(str)

    def __init__(self, recorder: Recorder, undoing: Undoing) -> None:
        super().__init__()
        self._recorder, self._undoing = recorder, undoing

    def more(self, topic: str) -> None:
        """The viewer likes a topic more than was learned."""
        self._say(f"More of #{topic}", (Kind.MORE, {"feature": f"tag:{topic}"}))

    def less(self, topic: str) -> None:
        """The viewer likes a topic less than was learned."""
        self.less_of(f"tag:{topic}", f"#{topic}")

    def less_of(self, feature: str, title: str) -> None:
        """The viewer likes what carries a feature less than was learned."""
        self._say(f"Less of {title}", (Kind.LESS, {"feature": feature}))

    def forget(self, topic: str) -> None:
        """All that was learned of a topic so far is to be as if it had never been."""
        about = [(Kind.NOT_TRUE, {"feature": f"{group}:{topic}"}) for group in LEARNED_OF_TOPIC]
        self._say(f"Forgotten what was learned of #{topic}", *about)

    def changed(self) -> None:
        """The viewer's taste is another one: it is learned afresh, while what is well made stays known."""
        self._say("Your taste is learned afresh from here on", (Kind.CHANGED_TASTE, {}))

    def _say(self, text: str, *words: tuple[Kind, Mapping[str, str]]) -> None:
        events = tuple(self._recorder.record(kind, detail=detail) for kind, detail in words)
        self._undoing.note(text, lambda: self._take_back(events, text))
        self.said.emit(text)

    def _take_back(self, events: Sequence[Event], text: str) -> None:
        ids = tuple(event.id for event in events)
        self._recorder.undo(ids, lambda _: self.said.emit(f"Taken back: {text}"))
