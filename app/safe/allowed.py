"""What safe mode allows, as rules, so that it holds wherever rules do."""

from collections.abc import Iterable

from app.events.event import Event, Kind
from app.events.log import live_of
from app.rules.rule import ALWAYS, Rule, RuleKind
from app.safe.ledger import kept
from app.store.database import Store

ELSEWHERE, UNCLEARED = "safe-elsewhere", "safe-uncleared"
"""The ids of its rules."""

HARMLESS = 0.5
"""A clip is cleared that is known to be less sensitive than this."""

Cleared = frozenset[str]
"""Clips (ids) that were cleared by hand."""


def cleared(store: Store) -> Cleared:
    """The clips of which the viewer said that safe mode may show them."""
    return after(frozenset(), live_of(store, (Kind.RULE_SPARED,)))


def after(known: Cleared, events: Iterable[Event]) -> Cleared:
    """The same after more events; events that are about other rules change nothing."""
    return known | {event.clip for event in events if is_clearing(event)}


def is_clearing(event: Event) -> bool:
    """Whether the event says that safe mode may show a clip."""
    return event.kind is Kind.RULE_SPARED and event.detail.get("rule") in (ELSEWHERE, UNCLEARED)


def rules(sources: Iterable[int], known: Cleared) -> tuple[Rule, ...]:
    """The rules that allow harmless clips of these sources (their numbers), and what was cleared by hand."""
    chosen = ",".join(map(str, sorted(sources)))
    return (
        Rule(ELSEWHERE, ALWAYS, RuleKind.ELSEWHERE, chosen, made_by="safe mode", spared=known),
        Rule(UNCLEARED, ALWAYS, RuleKind.UNCLEARED, str(HARMLESS), made_by="safe mode", spared=known),
    )


def allowed(store: Store) -> tuple[Rule, ...]:
    """The rules of safe mode as it is kept, none where it is off: for doors, which have no sitting."""
    safe = kept(store)
    return rules(safe.sources, cleared(store)) if safe is not None else ()
