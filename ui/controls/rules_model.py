"""The view model of the rules: shows them, and makes and ends them."""

from collections.abc import Callable
from datetime import datetime
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.rules.book import RuleLine
from app.rules.made import changed, made, until
from app.rules.rule import Rule, RuleError
from ui.controls.port import Book
from ui.controls.preview_model import PreviewModel
from ui.controls.rules import KIND_ROWS, KindRow, RuleRow, rule_rows
from ui.rows import Rows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

DAYS = 30  # that a rule holds which ends by itself


@QmlElement
@QmlUncreatable("The window makes it.")
class RulesModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the rules. `problem` says why the rule that is being written cannot be one."""

    changed = Signal()

    def __init__(
        self,
        book: Book,
        preview: PreviewModel,
        look_at_hidden: Callable[[], None],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._book, self._preview, self._look_at_hidden, self._now = book, preview, look_at_hidden, now
        self._problem = ""
        self._rules: Rows[RuleRow] = Rows(RuleRow, self)
        self._kinds: Rows[KindRow] = Rows(KindRow, self)
        self._kinds.show(KIND_ROWS)
        book.changed.connect(self.look)

    _get_rules = attrgetter("_rules")
    rules = Property(QObject, _get_rules, constant=True)
    _get_kinds = attrgetter("_kinds")
    kinds = Property(QObject, _get_kinds, constant=True)
    _get_problem = attrgetter("_problem")
    problem = Property(str, _get_problem, notify=changed)

    @Slot()
    def look(self) -> None:
        """Show what holds now."""
        self._rules.show(rule_rows(self._book.rules, self._now()))

    @Slot(str, str, str)
    def write(self, kind: str, value: str, action: str) -> None:
        """A new rule is being written: look at what it would hide."""
        if not value.strip():
            self._say("")
            self._preview.look()
        elif (rule := self._rule(kind, value, action, None)) is not None:
            self._preview.what_if(plus=rule)

    @Slot(str, str, str, bool, result=bool)
    def add(self, kind: str, value: str, action: str, ends: bool) -> bool:
        """Make the rule, for good or for thirty days; whether it can be one."""
        rule = self._rule(kind, value, action, until(self._now(), DAYS if ends else None))
        if rule is not None:
            self._book.add(rule)
        return rule is not None

    @Slot(str)
    def point(self, rule: str) -> None:
        """Look at what would be hidden without this rule (its id); with "" at what is."""
        if rule:
            self._preview.what_if(minus=rule)
        else:
            self._preview.look()

    @Slot(str, str)
    def weigh(self, rule: str, action: str) -> None:
        """Look at what would be hidden if this rule (its id) did something else."""
        if (line := self._line(rule)) is not None:
            self._preview.what_if(plus=changed(line.rule, action), minus=rule)

    @Slot(str, str)
    def change(self, rule: str, action: str) -> None:
        """Have a rule, by its id, do something else."""
        self._book.change(rule, action)

    @Slot()
    def look_at_hidden(self) -> None:
        """Open the log of what was hidden."""
        self._look_at_hidden()

    @Slot(str)
    def remove(self, rule: str) -> None:
        """End a rule, by its id."""
        self._book.remove(rule)

    def _line(self, rule: str) -> RuleLine | None:
        return next((line for line in self._book.rules if line.rule.id == rule), None)

    def _rule(self, kind: str, value: str, action: str, end: datetime | None) -> Rule | None:
        try:
            rule = made(kind, value, action, until=end)
        except RuleError as error:
            self._say(str(error))
            return None
        self._say("")
        return rule

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.changed.emit()
