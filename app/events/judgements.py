"""What the viewer's judgements add up to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import reduce

from app.events.event import Event, Kind
from app.events.follows import KINDS, Follows, after
from app.events.log import ALIVE, live_of, undone
from app.store.database import Store


@dataclass(frozen=True, slots=True)
class Judgements:
    """Likes, saves, private notes by clip (oldest first), and what is followed."""

    liked: frozenset[str] = frozenset()
    saved: frozenset[str] = frozenset()
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    follows: Follows = field(default_factory=Follows)


def judged(known: Judgements, event: Event) -> Judgements:
    """The judgements after one more event; other events change nothing."""
    one = frozenset([event.clip])
    match event.kind:
        case Kind.LIKED:
            known = replace(known, liked=known.liked | one)
        case Kind.UNLIKED:
            known = replace(known, liked=known.liked - one)
        case Kind.SAVED:
            known = replace(known, saved=known.saved | one)
        case Kind.UNSAVED:
            known = replace(known, saved=known.saved - one)
        case Kind.COMMENTED:
            known = replace(
                known, notes={**known.notes, event.clip: (*known.notes.get(event.clip, ()), _note(event))}
            )
        case kind if kind in KINDS:
            known = replace(known, follows=after(known.follows, event))
    return known


def judgements(store: Store) -> Judgements:
    """All judgements of the live log: what `judged` makes of it, but quick for thousands of them."""
    dead = undone(store)
    notes: dict[str, list[str]] = {}
    for event in live_of(store, [Kind.COMMENTED]):
        notes.setdefault(event.clip, []).append(_note(event))
    return Judgements(
        liked=_latest(store, dead, Kind.LIKED, Kind.UNLIKED),
        saved=_latest(store, dead, Kind.SAVED, Kind.UNSAVED),
        notes={clip: tuple(texts) for clip, texts in notes.items()},
        follows=reduce(after, live_of(store, KINDS), Follows()),
    )


def _note(event: Event) -> str:
    return str(event.detail.get("text", ""))


def _latest(store: Store, dead: dict[str, str], yes: Kind, no: Kind) -> frozenset[str]:
    """The clips of which the later word is yes."""
    rows = store.connection.execute(
        f"SELECT clip, kind, max(id) FROM events WHERE kind IN ('{yes}', '{no}') AND {ALIVE} GROUP BY clip",
        dead,
    )
    return frozenset(clip for clip, kind, _ in rows if kind == yes)
