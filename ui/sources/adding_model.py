"""The view model of adding: has it found out what was typed, shows what that could be, passes the choice on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.sources.feeds.suggested import SUGGESTED, Suggestion
from ui.rows import Rows
from ui.shows import shows
from ui.sources.offers import OfferRow, offer_row
from ui.sources.port import Finder, Pictures, Taker

if TYPE_CHECKING:
    from app.network.grant import Grant
    from app.sources.feeds.offer import Offer

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1
FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Adding:
    """What goes on. `at_home` is the viewer's word for the host in `text`; `question` asks for it."""

    text: str = ""
    busy: bool = False
    problem: str = ""
    question: str = ""
    at_home: bool = False
    offers: "tuple[Offer, ...]" = ()
    pictures: dict[str, str] = field(default_factory=dict)


@QmlElement
@QmlUncreatable("The window makes it.")
class AddingModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of adding; each property is the field of Adding with its name. `veils` says whether pictures
    that may be sensitive are blurred; `wanted` that the viewer wants to type, `ended` that something was added.
    `suggestions` are sources to begin with: nobody is asked before one is chosen."""

    changed = Signal()
    wanted = Signal()
    ended = Signal()

    def __init__(self, finder: Finder, pictures: Pictures, taker: Taker, veils: Callable[[], bool]) -> None:
        super().__init__()
        self._finder, self._pictures, self._taker, self._veils = finder, pictures, taker, veils
        self._shown = Adding()
        self._rows: Rows[OfferRow] = Rows(OfferRow, self)
        self._suggestions: Rows[Suggestion] = Rows(Suggestion, self)
        self._suggestions.show(SUGGESTED)
        finder.found.connect(self._offer)
        finder.failed.connect(self._fail)
        finder.word_wanted.connect(self._ask_word)
        pictures.came.connect(self._picture)

    _text = shows("text")
    text = Property(str, _text, notify=changed)
    _busy = shows("busy")
    busy = Property(bool, _busy, notify=changed)
    _problem = shows("problem")
    problem = Property(str, _problem, notify=changed)
    _wants_word = shows("question")
    question = Property(str, _wants_word, notify=changed)
    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)
    _get_suggestions = attrgetter("_suggestions")
    suggestions = Property(QObject, _get_suggestions, constant=True)

    @Slot(str)
    def want(self, text: str) -> None:
        """The viewer wants to add this, or to type what."""
        if text:
            self.find(text)
        self.wanted.emit()

    @Slot(str)
    def find(self, text: str) -> None:
        """Find out what the text could be added as."""
        if text.strip():
            self._show(Adding(text.strip(), busy=True))
            self._finder.ask(text.strip())

    @Slot()
    def allow(self) -> None:
        """The host in the text may lie on this device or the own network."""
        self._show(Adding(self._shown.text, busy=True, at_home=True))
        self._finder.ask(self._shown.text, on_my_network=True)

    @Slot()
    def leave(self) -> None:
        """Add nothing, and ask nothing more."""
        self._finder.cancel()
        self._pictures.forget()
        self._show(Adding())

    @Slot(int)
    def add(self, at: int) -> None:
        """Make the offer in this place a source."""
        self._take(self._shown.offers[at])

    def _take(self, offer: "Offer") -> None:
        typed, at_home = self._shown.text, self._shown.at_home
        self.leave()
        if offer.kind == FOLDER:
            self._taker.add(Path(offer.where))
        else:
            self._taker.far.add(offer, typed, on_my_network=at_home)
        self.ended.emit()

    def _offer(self, _text: str, offers: "tuple[Offer, ...]") -> None:
        if [each.kind for each in offers] == [FOLDER]:
            self._take(offers[0])
            return
        self._show(replace(self._shown, busy=False, offers=offers))
        self._pictures.want(pictured(offers, self._shown))

    def _fail(self, _text: str, sentence: str) -> None:
        self._show(Adding(self._shown.text, problem=sentence))

    def _ask_word(self, text: str, sentence: str) -> None:
        if self._shown.at_home:
            self._fail(text, sentence)
        else:
            self._show(Adding(text, question=sentence))

    def _picture(self, url: str, file: str) -> None:
        link = QUrl.fromLocalFile(file).toString()
        self._show(replace(self._shown, pictures={**self._shown.pictures, url: link}))

    def _show(self, news: Adding) -> None:
        self._shown, veils = news, self._veils()
        self._rows.show([offer_row(each, news.pictures, veils=veils) for each in news.offers])
        self.changed.emit()


def pictured(offers: "Sequence[Offer]", adding: Adding) -> "list[tuple[str, Grant]]":
    """The pictures of offers by URL, and by whose word each is fetched."""
    from app.sources.far.adding import grant_for  # noqa: PLC0415  # brings all readers: not at a start

    return [
        (sample.poster, grant_for(offer, adding.text, on_my_network=adding.at_home))
        for offer in offers
        for sample in offer.samples
        if sample.poster
    ]
