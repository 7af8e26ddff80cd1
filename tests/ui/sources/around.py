"""What the page of sources stands among in tests: parts that note what is asked of them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtQuick import QQuickItem

from app.clips import catalogue
from app.clips.catalogue import Refused
from app.clips.sources import add_source, mark_refreshed
from app.network.grant import Grant
from app.sources.feeds.offer import Offer
from app.store.database import Store
from tests.app.clips.samples import found
from tests.ui.beside import named, texts
from tests.ui.conftest import below
from ui.sources.sources_model import LISTED
from ui.window import FeedWindow

K = Qt.Key


class Far(QObject):
    """Notes what is asked of it about open feeds."""

    advanced = Signal(int, object)

    def __init__(self, asked: list[tuple[str, int]]) -> None:
        super().__init__()
        self.asked = asked

    def pause(self, source: int, *, paused: bool) -> None:
        self.asked.append(("pause" if paused else "go on", source))

    def cancel(self, source: int | None = None) -> None:
        self.asked.append(("stop", source or 0))

    def add(self, offer: Offer, typed: str, *, on_my_network: bool = False) -> None:
        self.asked.append((f"{offer.where} for {typed}", int(on_my_network)))


class Finder(QObject):
    """Notes what it shall find out."""

    found = Signal(str, object)
    failed = Signal(str, str)
    word_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, bool]] = []

    def ask(self, text: str, *, on_my_network: bool = False) -> None:
        self.asked.append((text, on_my_network))

    def cancel(self) -> None:
        self.asked.append(("cancelled", False))


class Pictures(QObject):
    """Notes which pictures it shall fetch."""

    came = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[str] = []

    def want(self, pictures: Sequence[tuple[str, Grant]]) -> None:
        self.wanted = [url for url, _ in pictures]

    def forget(self) -> None:
        self.wanted = []


class Lists(QObject):
    """Notes what is done with lists of feeds."""

    written = Signal(str)
    taken = Signal(int, int)
    failed = Signal(str)

    def write(self, file: Path) -> None:
        self.written.emit(file.name)

    def read(self, _file: Path) -> None:
        self.taken.emit(2, 1)


class Intake(QObject):
    """Notes what is asked of it."""

    added = Signal(int)
    progressed = Signal(str, object)
    ended = Signal(object)
    removed = Signal(int)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, int]] = []
        self.far = Far(self.asked)

    def add(self, folder: Path) -> None:
        self.asked.append((str(folder), 0))

    def refresh(self, source: int) -> None:
        self.asked.append(("refresh", source))

    def remove(self, source: int, *, keep_fetched: bool = False) -> None:
        self.asked.append(("remove but clips" if keep_fetched else "remove", source))

    def cancel(self) -> None:
        self.asked.append(("cancel", 0))


class Background(QObject):
    """Notes what is asked of it."""

    progressed = Signal(object)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def stop(self) -> None:
        self.asked.append("stop")

    def resume(self) -> None:
        self.asked.append("resume")


def fill(store: Store) -> None:
    """Source 1 has two clips and more refused files than are listed; source 2 cannot be reached."""
    for name in ("Phone", "Disk"):
        add_source(store, "folder", f"/{name}", name)
    catalogue.save(store, 1, [found("a", "/Phone/a.mp4"), found("b", "/Phone/b.mp4")])
    refused = [Refused(f"/Phone/bad/{n:03}.mp4", 1, 1, "No picture.") for n in range(LISTED + 2)]
    catalogue.refuse(store, 1, refused)
    mark_refreshed(store, 1, datetime.now(UTC), None)
    mark_refreshed(store, 2, datetime.now(UTC), "This folder cannot be reached.")


def card(window: FeedWindow, source: int) -> list[str]:
    return texts(named(window, f"source_{source}"))


def in_card(window: FeedWindow, source: int, name: str) -> QQuickItem:
    """A control of a source's card, scrolled to where it can be seen."""
    found = next(
        item
        for item in below(named(window, f"source_{source}"))
        if item.objectName() == name and item.isVisible()
    )
    found.forceActiveFocus()
    return found
