"""The view model of the last seven days."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.courier import Courier
from app.insights.week import week
from app.store.thread import StoreThread
from ui.limits.limits_model import LimitsModel
from ui.limits.week import DayRow, Inputs, derive
from ui.rows import Rows
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class WeekModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the days, beside the daily limit as it is or is being tried."""

    changed = Signal()

    def __init__(
        self, store: StoreThread, courier: Courier, limits: LimitsModel, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._store, self._courier, self._limits, self._today = store, courier, limits, today
        self._inputs = Inputs()
        self._shown = derive(self._inputs)
        self._days: Rows[DayRow] = Rows(DayRow, self)
        limits.changed.connect(self._follow)
        self._follow()

    _get_days = attrgetter("_days")
    days = Property(QObject, _get_days, constant=True)
    _limit = shows("limit")
    limit = Property(float, _limit, notify=changed)
    _note = shows("note")
    note = Property(str, _note, notify=changed)
    _table = shows("table")
    table = Property(dict, _table, notify=changed)

    @Slot()
    def look(self) -> None:
        """Count again."""
        today = self._today()
        counted = self._store.submit(lambda store: week(store, today))
        self._courier.deliver(counted, lambda found: self._fold(watched_min=found), lambda _error: None)

    def _follow(self) -> None:
        self._fold(limit_min=self._limits.daily_min, tried=self._limits.is_daily_tried)

    def _fold(self, **news: Any) -> None:
        self._inputs = replace(self._inputs, **news)
        self._shown = derive(self._inputs)
        self._days.show(self._shown.days)
        self.changed.emit()
