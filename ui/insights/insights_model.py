"""The view model of the figures: asks the store, folds the answer, and points where the viewer does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.courier import Courier
from app.insights.figures import figures
from app.insights.shares import By
from app.insights.span import four_weeks
from app.store.thread import StoreThread
from ui.insights.endings import EndingRow
from ui.insights.props import Inputs, derive
from ui.insights.river import Drawn
from ui.insights.shares import ShareRow
from ui.rows import Rows
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class InsightsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the figures. Each property is the field of Props with its name."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        today: Callable[[], date],
        explain: Callable[[], None],
    ) -> None:
        super().__init__()
        self._store, self._courier = store, courier
        self._today, self._explain = today, explain
        self._inputs = Inputs()
        self._shown = derive(self._inputs)
        self._streams: Rows[Drawn] = Rows(Drawn, self)
        self._endings: Rows[EndingRow] = Rows(EndingRow, self)
        self._shares: Rows[ShareRow] = Rows(ShareRow, self)

    _title = shows("title")
    title = Property(str, _title, notify=changed)
    _words = shows("words")
    words = Property(str, _words, notify=changed)
    _note = shows("note")
    note = Property(str, _note, notify=changed)
    _lit = shows("lit")
    lit = Property(str, _lit, notify=changed)
    _told = shows("told")
    told = Property(str, _told, notify=changed)
    _weeks = shows("weeks")
    weeks = Property(list, _weeks, notify=changed)
    _heat = shows("heat")
    heat = Property(list, _heat, notify=changed)
    _hottest = shows("hottest")
    hottest = Property(str, _hottest, notify=changed)
    _habit = shows("habit")
    habit = Property(str, _habit, notify=changed)
    _topics_in_ten = shows("topics_in_ten")
    topics_in_ten = Property(float, _topics_in_ten, notify=changed)
    _topics_by_chance = shows("topics_by_chance")
    topics_by_chance = Property(float, _topics_by_chance, notify=changed)
    _varied = shows("varied")
    varied = Property(str, _varied, notify=changed)
    _fared = shows("fared")
    fared = Property(str, _fared, notify=changed)
    _by = shows("by")
    by = Property(str, _by, notify=changed)
    _few = shows("few")
    few = Property(str, _few, notify=changed)
    _tables = shows("tables")
    tables = Property(dict, _tables, notify=changed)
    _get_streams = attrgetter("_streams")
    streams = Property(QObject, _get_streams, constant=True)
    _get_endings = attrgetter("_endings")
    endings = Property(QObject, _get_endings, constant=True)
    _get_shares = attrgetter("_shares")
    shares = Property(QObject, _get_shares, constant=True)

    @Slot()
    def look(self) -> None:
        """Count again."""
        span = four_weeks(self._today())
        counted = self._store.submit(lambda store: figures(store, span))
        self._courier.deliver(counted, lambda found: self._fold(figures=found, problem=""), self._fail)

    @Slot()
    def explain(self) -> None:
        """Read what counts and how much."""
        self._explain()

    @Slot(str)
    def light(self, topic: str) -> None:
        """Point at a topic's stream."""
        self._fold(lit=topic)

    @Slot(int)
    def step(self, way: int) -> None:
        """Point at the stream so many places further down."""
        topics = [stream.topic for stream in self._shown.streams]
        if topics:
            at = topics.index(self._shown.lit) + way
            self._fold(lit=topics[min(max(at, 0), len(topics) - 1)])

    @Slot(str)
    def group(self, by: str) -> None:
        """Show who gets seen by creator, topic, language or source."""
        self._fold(by=By(by))

    def _fail(self, error: Exception) -> None:
        self._fold(problem=str(error))

    def _fold(self, **news: Any) -> None:
        self._inputs = replace(self._inputs, **news)
        before, self._shown = self._shown, derive(self._inputs)
        if self._shown != before:
            self._streams.show(self._shown.streams)
            self._endings.show(self._shown.endings)
            self._shares.show(self._shown.shares)
            self.changed.emit()
