"""The view model of the outlook: what a change does to the next hundred clips, before it is made and after."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.outlook import Shift
from app.rules.port import Preview
from app.rules.rule import Rule
from app.rules.ruling import Ruling
from ui.controls.port import Book, Outlook
from ui.settings.words import changes

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class PreviewModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Answers to the latest question only. `places` are those of the clips among the next `of` that it is about."""

    changed = Signal()

    def __init__(self, book: Book, outlook: Outlook) -> None:
        super().__init__()
        self._book, self._outlook, self._asked = book, outlook, 0
        self._places: tuple[int, ...] = ()
        self._of, self._words = 0, ""
        book.changed.connect(self.look)

    def _get_places(self) -> list[int]:
        return list(self._places)

    places = Property(list, _get_places, notify=changed)

    def _get_of(self) -> int:
        return self._of

    of = Property(int, _get_of, notify=changed)

    def _get_words(self) -> str:
        return self._words

    words = Property(str, _get_words, notify=changed)

    @Slot()
    def look(self) -> None:
        """What the rules hide as they are."""
        self._book.preview(self._hears(as_it_is))

    def what_if(self, plus: Rule | None = None, minus: str | None = None) -> None:
        """What they would hide with a rule more, or without one (by its id)."""
        self._book.preview(self._hears(as_it_would_be), plus, minus)

    def under(self, ruling: Ruling) -> None:
        """What would be hidden if this were obeyed."""
        self._outlook.preview(ruling, self._hears(as_it_would_be))

    def tell(self, shift: Shift) -> None:
        """What a turned dial changed."""
        self._take(self._number(), shift.brings, shift.of, changes(shift))

    def _hears(self, tell: Callable[[Preview], str]) -> Callable[[Preview], None]:
        number = self._number()
        return lambda found: self._take(number, found.hides, found.of, tell(found))

    def _number(self) -> int:
        self._asked += 1
        return self._asked

    def _take(self, number: int, places: Sequence[int], of: int, words: str) -> None:
        if number == self._asked:
            self._places, self._of, self._words = tuple(places), of, words if of else ""
            self.changed.emit()


def as_it_is(found: Preview) -> str:
    """What happens now."""
    labelled = f", labelled: {found.labels}" if found.labels else ""
    return f"Hidden: {len(found.hides)} of your next {found.of}{labelled}"


def as_it_would_be(found: Preview) -> str:
    """What a change of the rules would do."""
    labels = f", labels {found.labels}" if found.labels else ""
    return f"This hides {len(found.hides)} of your next {found.of}{labels}"
