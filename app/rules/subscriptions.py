"""The lists that the viewer chose to listen to: which ones stand is what the log says, their lines are a table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.events.event import Event, Kind
from app.events.log import live_of
from app.rules.listed import Entry
from app.rules.rule import Action, Rule, RuleKind
from app.rules.ruling import Label, Mark, Ruling
from app.store.database import Store
from app.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class Subscription:
    """A list; its id is that of the event that added it. `action` is what becomes of what it blocks."""

    id: str
    at: datetime
    title: str
    where: str
    action: Action = Action.HIDE

    @property
    def is_by_url(self) -> bool:
        """Is it asked for at a URL, and not read from a file?"""
        return is_url(self.where)


@dataclass(frozen=True, slots=True)
class Heard:
    """What all lists say together: rules that have the id of their list, and labels."""

    rules: tuple[Rule, ...] = ()
    marks: tuple[Mark, ...] = ()


def is_url(where: str) -> bool:
    """Does a list come from there over the network?"""
    return where.startswith(("https://", "http://"))


def subscriptions(store: Store) -> list[Subscription]:
    """The lists that stand, in the order in which they were added."""
    known: dict[str, Subscription] = {}
    for event in live_of(store, (Kind.LIST_ADDED, Kind.LIST_REMOVED)):
        if event.kind is Kind.LIST_ADDED:
            known[event.id] = _made(event)
        else:
            known.pop(str(event.detail.get("list", "")), None)
    return list(known.values())


def keep(store: Store, list_: str, entries: Iterable[Entry]) -> None:
    """Keep what a list says, in place of what it said before."""
    with transaction(store):
        store.connection.execute("DELETE FROM list_entries WHERE list = ?", [list_])
        store.connection.executemany(
            "INSERT OR IGNORE INTO list_entries (list, kind, value, label, link) VALUES (?, ?, ?, ?, ?)",
            [(list_, str(each.kind), each.value, each.label, each.link) for each in entries],
        )


def heard(store: Store) -> Heard:
    """What the lists that stand say."""
    said = [heard_of(each, entries_of(store, each.id)) for each in subscriptions(store)]
    return Heard(tuple(r for each in said for r in each.rules), tuple(m for each in said for m in each.marks))


def heard_of(each: Subscription, entries: Iterable[Entry]) -> Heard:
    """What one list says with these entries."""
    rules: list[Rule] = []
    marks: list[Mark] = []
    for entry in entries:
        if entry.label:
            marks.append(Mark(entry.kind, entry.value, Label(entry.label, each.title, entry.link)))
        else:
            rules.append(Rule(each.id, each.at, entry.kind, entry.value, each.action, made_by=each.title))
    return Heard(tuple(rules), tuple(marks))


def with_list(ruling: Ruling, said: Heard) -> Ruling:
    """What would be obeyed with a list more."""
    return replace(ruling, rules=(*ruling.rules, *said.rules), marks=(*ruling.marks, *said.marks))


def without_list(ruling: Ruling, each: Subscription) -> Ruling:
    """What would be obeyed without a list; labels go by who says them."""
    rules = tuple(rule for rule in ruling.rules if rule.id != each.id)
    return replace(ruling, rules=rules, marks=tuple(m for m in ruling.marks if m.label.by != each.title))


def entries_of(store: Store, list_: str) -> list[Entry]:
    """What one list says."""
    rows = store.connection.execute(
        "SELECT kind, value, label, link FROM list_entries WHERE list = ? ORDER BY kind, value, label",
        [list_],
    )
    return [Entry(RuleKind(kind), value, label, link) for kind, value, label, link in rows]


def _made(event: Event) -> Subscription:
    said = event.detail
    action = Action.BLUR if said.get("action") == Action.BLUR else Action.HIDE
    return Subscription(event.id, event.at, str(said.get("title", "")), str(said.get("where", "")), action)
