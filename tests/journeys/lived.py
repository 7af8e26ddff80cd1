"""The pages beside the feed of somebody with a month of evenings, for their pictures."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Q_ARG, QMetaObject, QObject

from app import settings
from app.bench.footage import fill
from app.bench.scene import wait_for
from app.clips import catalogue
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.paths import Paths
from app.rules.encoding import to_detail
from app.rules.made import made
from app.store.database import open_store
from app.wiring import House
from tests.journeys.month import live
from tests.ui.beside import all_named
from ui.window import FeedWindow

RULES = (
    made("word", "neon"),
    made("creator", "Slow Geometry", "blur"),
    made("topic", "loop", "less", amount=-0.5),
    made("topic", "nightsky", "less", amount=0.6),
    made("topic", "math", "less"),
)
SHOWS = {"insights": "belief_", "controls": "tick", "statement": "back", "hidden": "hiddenNote"}
"""By each page what can be seen on it once all has come in."""


def lived_in(folder: Path) -> Paths:
    """A data folder with the starter clips, a month of watching them, and a few rules."""
    paths = Paths.of(folder)
    fill(paths, [])
    store, at = open_store(paths.database), datetime.now(UTC)
    settings.put(store, "first_run_done", True)
    live(store, catalogue.clips(store), at)
    for rule in RULES:
        append(store, Event(new_id(at), at, "docs", Kind.RULE_ADDED, detail=to_detail(rule)))
    store.close()
    return paths


def beside(page: str, down: float = 0) -> Callable[[House, FeedWindow], None]:
    """A page beside the feed, so many pixels further down."""

    def ready(house: House, window: FeedWindow) -> None:
        wait_for(lambda: house.arranger.answered)
        window.shell.open(page)
        wait_for(lambda: next(all_named(window, SHOWS[page]), None) is not None)
        sheet = window.rootObject().findChild(QObject, page)
        assert sheet is not None
        QMetaObject.invokeMethod(sheet, "scroll", Q_ARG(float, down))

    return ready
