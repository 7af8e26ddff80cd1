"""The view model of the outlook: what the rules hide of the next hundred clips, as they are or as they would be."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.rules.port import Preview
from app.rules.rule import Rule
from ui.controls.port import Book, Word

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class PreviewModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Answers to the latest question only. `places` are those of the hidden clips among the next `of`."""

    changed = Signal()

    def __init__(self, book: Book, word: Word) -> None:
        super().__init__()
        self._book, self._word = book, word
        self._asked, self._supposed = 0, False
        self._preview, self._said = Preview(), ""
        book.changed.connect(self.look)
        book.said.connect(lambda _event, text: self._hear(text))

    def _get_places(self) -> list[int]:
        return list(self._preview.hides)

    places = Property(list, _get_places, notify=changed)

    def _get_of(self) -> int:
        return self._preview.of

    of = Property(int, _get_of, notify=changed)

    def _get_words(self) -> str:
        count, of = len(self._preview.hides), self._preview.of
        if not of:
            return ""
        return (
            f"This hides {count} of your next {of}"
            if self._supposed
            else f"Hidden: {count} of your next {of}"
        )

    words = Property(str, _get_words, notify=changed)

    def _get_said(self) -> str:
        return self._said

    said = Property(str, _get_said, notify=changed)

    @Slot()
    def look(self) -> None:
        """What the rules hide as they are."""
        self._ask(False)

    def what_if(self, plus: Rule | None = None, minus: str | None = None) -> None:
        """What they would hide with a rule more, or without one (by its id)."""
        self._ask(True, plus, minus)

    @Slot()
    def undo(self) -> None:
        """Take the latest change back."""
        self._word.undo()
        self._hear("")

    def _hear(self, text: str) -> None:
        self._said = text
        self.changed.emit()

    def _ask(self, supposed: bool, plus: Rule | None = None, minus: str | None = None) -> None:
        self._asked += 1
        number = self._asked
        self._book.preview(lambda found: self._take(number, supposed, found), plus, minus)

    def _take(self, number: int, supposed: bool, found: Preview) -> None:
        if number == self._asked:
            self._preview, self._supposed = found, supposed
            self.changed.emit()
