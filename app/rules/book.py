"""The viewer's rules in the running program: what stands, what each of them does, and how they are changed."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.clips.clip import Clip
from app.events.event import Event, Kind
from app.rules.encoding import to_detail
from app.rules.made import changed
from app.rules.matcher import Judge, Matcher
from app.rules.port import HiddenLog, Outlook, Preview, Recorder, RuleLine
from app.rules.rule import SOME_LESS, Rule
from app.rules.ruling import Ruling, Tally, Verdict
from app.rules.sentences import added, removed, spared
from app.rules.standing import Rules, after
from app.rules.subscriptions import Heard

__all__ = ["RuleBook", "RuleLine"]


class RuleBook(QObject):
    """Lives in the GUI thread and owns the rules; the log has them first, so that each change can be undone.

    `changed` is sent when rules or counts are others. `said` carries each change as its event, with a sentence:
    whoever keeps what can be undone (the session) hears it there. `troubled` carries a sentence when a rule rests.
    """

    changed = Signal()
    said = Signal(object, str)
    troubled = Signal(str)

    def __init__(
        self, recorder: Recorder, rules: Rules, outlook: Outlook, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._recorder, self._rules, self._outlook, self._now = recorder, rules, outlook, now
        self._given: tuple[Rule, ...] = ()
        self._lists = Heard()
        self._widely = True
        self._tally = Tally()
        self._matcher = Matcher(self.ruling)

    @property
    def rules(self) -> tuple[RuleLine, ...]:
        """The rules that hold now, the first made first, each with what it catches."""
        return tuple(self._line(rule) for rule in self._standing())

    @property
    def ruling(self) -> Ruling:
        """All that is to be obeyed now."""
        return self._ruling(self._standing())

    @property
    def judge(self) -> Judge:
        """Says what becomes of a clip by what holds now; may be handed to another thread."""
        return self._current().verdict

    def verdict(self, clip: Clip) -> Verdict:
        """What becomes of a clip now."""
        return self.judge(clip)

    def add(self, rule: Rule) -> Event:
        """Make a rule (see `made.made`) hold from now on. A topic's slider replaces the one before."""
        return self._say(Kind.RULE_ADDED, added(rule), detail=to_detail(rule))

    def change(self, rule: str, action: str, amount: float = SOME_LESS) -> Event:
        """Have a rule (its id) do something else, as one event. Raises RuleError with a sentence."""
        new = changed(self._rules[rule], action, amount)
        return self._say(Kind.RULE_ADDED, added(new), detail=to_detail(new, instead=rule))

    def remove(self, rule: str) -> None:
        """End a rule, by its id."""
        self._say(Kind.RULE_REMOVED, removed(self._rules[rule]), detail={"rule": rule})

    def spare(self, rule: str, clip: str) -> None:
        """The rule was wrong about a clip: from now on it lets it pass, and one that goes by looks catches less."""
        wrong = next(each for each in self.ruling.rules if each.id == rule)
        self._say(Kind.RULE_SPARED, spared(wrong), clip, {"rule": rule})

    def preview(
        self, then: Callable[[Preview], None], plus: Rule | None = None, minus: str | None = None
    ) -> None:
        """What the rules hide of the next hundred clips, with a rule more or without one (by its id)."""
        kept = (rule for rule in self._standing() if rule.id != minus)
        self._outlook.preview(self._ruling((*kept, *((plus,) if plus else ()))), then)

    def hidden(self, most: int, then: Callable[[HiddenLog], None]) -> None:
        """What is hidden now, the latest first, at most so many clips."""
        self._outlook.hidden(self.ruling, most, then)

    def take(self, event: Event) -> None:
        """Obey an event that another part wrote down, such as "not interested"."""
        self.know(after(self._rules, [event]))

    def know(self, rules: Rules) -> None:
        """Obey what the log says now."""
        self._rules = rules
        self._obey()

    def obey(self, given: Iterable[Rule], widely: bool) -> None:
        """Obey the rules that settings stand for; `widely` lets a topic reach clips that look like it."""
        self._given, self._widely = tuple(given), widely
        self._obey()

    def listen(self, lists: Heard) -> None:
        """Obey what the viewer's lists say now."""
        self._lists = lists
        self._obey()

    def count(self) -> None:
        """Have what each rule catches counted anew."""
        self._outlook.count(self.ruling, self._counted)

    def _say(self, kind: Kind, text: str, clip: str = "", detail: Mapping[str, Any] | None = None) -> Event:
        event = self._recorder.record(kind, clip, 1.0, detail)
        self.take(event)
        self.said.emit(event, text)
        return event

    def _obey(self) -> None:
        self._matcher = Matcher(self.ruling, self._tally.alike)
        self.count()
        self.changed.emit()

    def _line(self, rule: Rule) -> RuleLine:
        return RuleLine(rule, self._tally.caught.get(rule.id), self._tally.trouble.get(rule.id, ""))

    def _counted(self, tally: Tally) -> None:
        for rule in tally.trouble.keys() - self._tally.trouble.keys():
            self.troubled.emit(tally.trouble[rule])
        self._tally = tally
        self._matcher = Matcher(self.ruling, tally.alike)
        self.changed.emit()

    def _current(self) -> Matcher:
        """The matcher, made anew when a rule has ended by itself."""
        if any(not rule.holds(self._now()) for rule in self._matcher.ruling.rules):
            self._matcher = Matcher(self.ruling, self._tally.alike)
        return self._matcher

    def _standing(self) -> tuple[Rule, ...]:
        now = self._now()
        return tuple(rule for rule in self._rules.values() if rule.holds(now))

    def _ruling(self, rules: tuple[Rule, ...]) -> Ruling:
        return Ruling((*rules, *self._given, *self._lists.rules), self._lists.marks, self._widely)
