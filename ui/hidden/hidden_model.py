"""The view model of what is hidden: asks which clips, reads them, and passes on that a rule was wrong."""

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.clips import catalogue
from app.clips.clip import Clip
from app.feed.courier import Courier
from app.rules.book import RuleBook
from app.rules.port import HiddenLog
from app.rules.rule import Rule
from app.store.thread import StoreThread
from ui.hidden.props import HiddenRow, RuleRow, hidden_rows, note, rule_rows
from ui.rows import Rows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1
MOST = 200


@QmlElement
@QmlUncreatable("The window makes it.")
class HiddenModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Follows the rules while its page is open. `only` is the id of the rule that the list is narrowed to."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        book: RuleBook,
        show_anyway: Callable[[str], None],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._book = store, courier, book
        self._show_anyway, self._today = show_anyway, today
        self._log, self._clips = HiddenLog(), dict[str, Clip]()
        self._rules: dict[str, Rule] = {}
        self._only, self._note = "", ""
        self._open = self._loaded = False
        self._rows: Rows[HiddenRow] = Rows(HiddenRow, self)
        self._causes: Rows[RuleRow] = Rows(RuleRow, self)
        book.changed.connect(self._follow)

    _get_rows = attrgetter("_rows")
    rows = Property(QObject, _get_rows, constant=True)
    _get_causes = attrgetter("_causes")
    causes = Property(QObject, _get_causes, constant=True)
    _get_only = attrgetter("_only")
    only = Property(str, _get_only, notify=changed)
    _get_note = attrgetter("_note")
    note = Property(str, _get_note, notify=changed)

    @Slot(bool)
    def look(self, opened: bool) -> None:
        """The page was opened or closed."""
        self._open = opened
        self._follow()
        self._derive()

    @Slot(str)
    def narrow(self, rule: str) -> None:
        """List only what this rule hides; the same again, or "", lists all."""
        self._only = "" if rule == self._only else rule
        self._derive()

    @Slot(str)
    def show_anyway(self, clip: str) -> None:
        """Put a clip on stage, for this sitting."""
        self._show_anyway(clip)

    @Slot(str, str)
    def was_wrong(self, rule: str, clip: str) -> None:
        """The rule should not have caught this clip."""
        self._book.spare(rule, clip)

    def _follow(self) -> None:
        if self._open:
            self._rules = {rule.id: rule for rule in self._book.ruling.rules}
            self._book.hidden(MOST, self._found)

    def _found(self, log: HiddenLog) -> None:
        ids = [caught.clip for caught in log.clips]
        read = self._store.submit(lambda store: catalogue.clips(store, ids=ids))
        self._courier.deliver(read, lambda clips: self._read(log, clips), lambda _: None)

    def _read(self, log: HiddenLog, clips: Sequence[Clip]) -> None:
        self._log, self._clips, self._loaded = log, {clip.id: clip for clip in clips}, True
        self._derive()

    def _derive(self) -> None:
        causes = rule_rows(self._log, self._rules)
        if self._only not in {row.rule for row in causes}:
            self._only = ""
        rows = hidden_rows(self._log, self._clips, self._rules, self._today(), self._only)
        self._causes.show(causes)
        self._rows.show(rows)
        self._note = note(self._log, rows, self._loaded)
        self.changed.emit()
