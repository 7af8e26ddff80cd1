"""Which rules stand, by what the log says."""

from collections.abc import Iterable
from dataclasses import replace

from app.events.event import Event, Kind
from app.events.log import live_of
from app.rules.encoding import from_event
from app.rules.folding import squash
from app.rules.rule import Action, Rule
from app.store.database import Store

MAKING = (Kind.NOT_INTERESTED, Kind.HIDDEN_CREATOR, Kind.RULE_ADDED)
CHANGING = (*MAKING, Kind.RULE_REMOVED, Kind.RULE_SPARED)

Rules = dict[str, Rule]
"""Rules by id, in the order in which they were made."""


def standing(store: Store) -> Rules:
    """The rules of the live log, ended ones too."""
    return after({}, live_of(store, CHANGING))


def after(known: Rules, events: Iterable[Event]) -> Rules:
    """The rules after more events; events that are not about rules change nothing."""
    known = dict(known)
    for event in events:
        _take(known, event)
    return known


def _take(known: Rules, event: Event) -> None:
    named = str(event.detail.get("rule", ""))
    if event.kind is Kind.RULE_REMOVED:
        known.pop(named, None)
    elif event.kind is Kind.RULE_SPARED and named in known:
        known[named] = replace(known[named], spared=known[named].spared | {event.clip})
    elif event.kind in MAKING and (made := from_event(event)) is not None:
        _make(known, made, str(event.detail.get("instead", "")))


def _make(known: Rules, made: Rule, instead: str) -> None:
    """One that was changed keeps the clips it spares. A topic's slider takes the place of the one before, and in
    the middle it is no rule.
    """
    changed = known.pop(instead, None)
    if changed is not None:
        made = replace(made, spared=changed.spared)
    if made.action is Action.LESS:
        for earlier in [rule for rule in known.values() if _same_slider(rule, made)]:
            del known[earlier.id]
    if made.action is not Action.LESS or made.amount:
        known[made.id] = made


def _same_slider(one: Rule, other: Rule) -> bool:
    return one.action is other.action and squash(one.value) == squash(other.value)
