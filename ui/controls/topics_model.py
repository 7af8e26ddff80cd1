"""The view model of the topics: shows what was learned and what the viewer set, and sets it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.courier import Courier
from app.feed.portrait import Portrait
from app.feed.request import Request
from app.insights.examples import Known, known_topics
from app.rules.folding import squash
from app.rules.made import made
from app.rules.rule import Action, Rule, RuleKind
from app.store.thread import StoreThread
from ui.controls.port import Book, Learner
from ui.controls.posters import Posters
from ui.controls.preview_model import PreviewModel
from ui.controls.topics import FIRST, MORE, Inputs, TopicRow, amounts, derive, hiding, ordered, with_set
from ui.rows import Rows
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

REST_MS = 400  # without a move, until what was set is written down


@QmlElement
@QmlUncreatable("The window makes it.")
class TopicsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the topics. A slider that moves is written down once it rests, as one event."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        learner: Learner,
        book: Book,
        preview: PreviewModel,
        wish: Callable[[], Request],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._learner = store, courier, learner
        self._book, self._preview, self._wish = book, preview, wish
        self._inputs = Inputs()
        self._shown = derive(self._inputs)
        self._rows: Rows[TopicRow] = Rows(TopicRow, self)
        self._moving: dict[str, float] = {}
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.settle)
        self._posters = Posters(store, courier, lambda: book.judge, self._take_posters)
        book.changed.connect(self._posters.judge_again)
        book.changed.connect(self._follow)

    _more = shows("more")
    more = Property(int, _more, notify=changed)
    _all = shows("all")
    all = Property(int, _all, notify=changed)
    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)

    @Slot()
    def look(self) -> None:
        """Read again which topics there are and what was learned of them."""
        self._courier.deliver(self._store.submit(known_topics), self._take, lambda _error: None)
        self._learner.portray(self._wish(), self._learned)

    @Slot()
    def leave(self) -> None:
        """The page is closed: what was moved is written down, and no example is kept that may be hidden later."""
        self.settle()
        self._fold(known=(), posters={})

    def know_better(self, clip: str) -> None:
        """More is known of a clip (its id)."""
        self._posters.know_better(clip)

    @Slot(str)
    def seek(self, text: str) -> None:
        """Show only topics that have this in their name."""
        self._fold(sought=text.strip().removeprefix("#"), most=FIRST)

    @Slot()
    def show_more(self) -> None:
        """Show some more topics."""
        self._fold(most=self._inputs.most + MORE)

    @Slot(str, float)
    def slide(self, topic: str, amount: float) -> None:
        """Move a topic's slider: -1 none, 0 as learned, 1 more."""
        self._moving[topic] = round(amount, 2)
        self._preview.what_if(plus=_slider(topic, self._moving[topic]))
        self._rest.start()
        self._follow()

    @Slot()
    def settle(self) -> None:
        """Write down what was moved."""
        self._rest.stop()
        moved, self._moving = self._moving, {}
        for topic, amount in moved.items():
            for rule in hiding(self._book.rules, topic):
                self._book.remove(rule)
            self._book.add(_slider(topic, amount))

    def _take(self, known: tuple[Known, ...]) -> None:
        self._order(known=with_set(known, self._book.rules))

    def _take_posters(self, posters: Mapping[str, str]) -> None:
        self._fold(posters=posters)

    def _learned(self, portrait: Portrait) -> None:
        self._order(beliefs=portrait.beliefs)

    def _order(self, **news: Any) -> None:
        seen = replace(self._inputs, **news)
        self._fold(**news, order=ordered(seen.known, seen.beliefs, amounts(self._book.rules)))

    def _follow(self) -> None:
        moving = {squash(topic): amount for topic, amount in self._moving.items()}
        self._fold(amounts={**amounts(self._book.rules), **moving})

    def _fold(self, **news: Any) -> None:
        self._inputs = replace(self._inputs, **news)
        before, self._shown = self._shown, derive(self._inputs)
        if self._shown != before:
            self._rows.show(self._shown.rows)
            self.changed.emit()
        self._posters.show(self._shown.examples)


def _slider(topic: str, amount: float) -> Rule:
    return made(RuleKind.TOPIC, topic, Action.LESS, amount=amount)
