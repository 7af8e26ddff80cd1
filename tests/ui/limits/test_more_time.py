"""More time than a limit gives takes the typed sentence, and in safe mode the PIN behind it."""

from PySide6.QtCore import QObject, Signal

from app.feed.state import FeedState
from app.limits.sentence import MORE
from ui.limits.rest_model import RestModel
from ui.safe.port import Deed


class Session(QObject):
    """Notes whether it was asked for more."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state, self.asked = FeedState(), 0

    def want_more(self) -> None:
        self.asked += 1

    def watch_on(self) -> None: ...


def test_the_sentence_waits_for_the_pin_in_safe_mode() -> None:
    session, waiting = Session(), list[Deed]()
    rest = RestModel(session, waiting.append)
    rest.say("please")
    assert not waiting
    rest.say(MORE)
    assert session.asked == 0
    waiting[0]()
    assert session.asked == 1
