"""What is to be obeyed, from the viewer's rules, lists and settings."""

from datetime import datetime
from typing import Any, Protocol

from app.rules.rule import ALWAYS, Action, Rule, RuleKind
from app.rules.ruling import Ruling
from app.rules.standing import standing
from app.rules.subscriptions import heard
from app.safe.allowed import allowed
from app.store.database import Store

SENSITIVE = 0.5
"""From this score on a clip counts as sensitive; one from an open feed does until somebody says otherwise."""


class Settings(Protocol):
    """The viewer's settings by name."""

    def get(self, name: str, /) -> Any:
        """The value of a setting."""


def given(settings: Settings) -> tuple[Rule, ...]:
    """The rules that settings stand for."""
    action = str(settings.get("sensitive"))
    if action == "show":
        return ()
    rule = Rule("sensitive", ALWAYS, RuleKind.SENSITIVE, str(SENSITIVE), Action(action), made_by="a setting")
    return (rule,)


def ruling_of(store: Store, settings: Settings, now: datetime) -> Ruling:
    """All that holds now, read from the log: for doors, which have no sitting."""
    rules = tuple(rule for rule in standing(store).values() if rule.holds(now))
    lists = heard(store)
    hard = (*allowed(store), *rules, *given(settings), *lists.rules)
    return Ruling(hard, lists.marks, bool(settings.get("lookalikes")))
