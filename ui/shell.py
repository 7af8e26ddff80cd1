"""Which screen of the window is open: the feed, or a page beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.exchange import elsewhere
from ui.rows import Rows
from ui.safe.port import Deed, at_once

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1
FEED, SOURCES = "feed", "sources"


@dataclass(frozen=True)
class Page:
    """A page beside the feed. `models` are the required properties of its QML file.

    A page without a glyph has no button of its own: another page leads to it. Safe mode keeps all pages but those
    that are `free`: they show clips and change nothing.
    """

    name: str
    title: str
    glyph: str
    file: Path
    models: Mapping[str, QObject] = field(default_factory=dict)
    free: bool = False


@dataclass(frozen=True, slots=True)
class NavRow:
    """A button of the navigation."""

    name: str
    title: str
    glyph: str


@QmlElement
@QmlUncreatable("The window makes it.")
class Shell(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Holds the open page; the feed itself stays alive behind every page. Kept ones open `through` the lock."""

    changed = Signal()
    folder_wanted = Signal()
    likes_wanted = Signal(object)
    subject_wanted = Signal(object)
    source_wanted = Signal(str)

    def __init__(self, pages: Sequence[Page], through: Callable[[Deed], None] = at_once) -> None:
        super().__init__()
        self._through = through
        self._pages = {page.name: page for page in pages}
        self._name = FEED
        self._nav: Rows[NavRow] = Rows(NavRow, self)
        rows = [NavRow(page.name, page.title, page.glyph) for page in pages if page.glyph]
        self._nav.show([NavRow(FEED, "Feed", "house"), *rows])

    def _get_nav(self) -> QObject:
        return self._nav

    def _get_name(self) -> str:
        return self._name

    def _get_source(self) -> QUrl:
        page = self._pages.get(self._name)
        return QUrl.fromLocalFile(page.file) if page is not None else QUrl()

    def _get_models(self) -> dict[str, QObject]:
        page = self._pages.get(self._name)
        return dict(page.models) if page is not None else {}

    nav = Property(QObject, _get_nav, constant=True)
    name = Property(str, _get_name, notify=changed)
    source = Property(QUrl, _get_source, notify=changed)
    models = Property(dict, _get_models, notify=changed)

    @property
    def on_feed(self) -> bool:
        """Whether the feed itself is in front."""
        return self._name == FEED

    @Slot(str)
    def open(self, name: str) -> None:
        """Bring a page to the front, "feed" for the feed; an unknown name changes nothing."""
        if name == FEED or (name in self._pages and self._pages[name].free):
            self._open(name)
        elif name in self._pages:
            self._through(lambda: self._open(name))

    @Slot(str)
    def look_into(self, text: str) -> None:
        """Find out, on the page of sources, what was typed, pasted or dropped; "" is yet to be typed."""
        self._through(lambda: self._look_into(text))

    @Slot(list, str)
    def take_dropped(self, links: list[QUrl], text: str) -> None:
        """Find out what was dropped, where it lies on no disk of this device."""
        if far := elsewhere(links, text):
            self.look_into(far)

    def leave_kept(self) -> None:
        """Back to the feed from a page that safe mode keeps."""
        if not self.on_feed and not self._pages[self._name].free:
            self._open(FEED)

    def _look_into(self, text: str) -> None:
        self._open(SOURCES)
        self.source_wanted.emit(text)

    def _open(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self.changed.emit()
