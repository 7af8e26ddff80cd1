"""What the viewer's judgements add up to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.events.event import Event, Kind
from app.events.log import COLUMNS, UNDONE, from_row
from app.store.database import Store


@dataclass(frozen=True, slots=True)
class Refusals:
    """What the viewer does not want to see: clips by id, tags and creators by name."""

    clips: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    creators: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Judgements:
    """Likes, saves, private notes by clip (oldest first), and refusals."""

    liked: frozenset[str] = frozenset()
    saved: frozenset[str] = frozenset()
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refusals: Refusals = Refusals()


KINDS = (
    Kind.LIKED,
    Kind.UNLIKED,
    Kind.SAVED,
    Kind.UNSAVED,
    Kind.COMMENTED,
    Kind.NOT_INTERESTED,
    Kind.HIDDEN_CREATOR,
)


def judged(known: Judgements, event: Event) -> Judgements:
    """The judgements after one more event."""
    one = frozenset([event.clip])
    match event.kind:
        case Kind.LIKED:
            return replace(known, liked=known.liked | one)
        case Kind.UNLIKED:
            return replace(known, liked=known.liked - one)
        case Kind.SAVED:
            return replace(known, saved=known.saved | one)
        case Kind.UNSAVED:
            return replace(known, saved=known.saved - one)
        case Kind.COMMENTED:
            notes = (*known.notes.get(event.clip, ()), str(event.detail.get("text", "")))
            return replace(known, notes={**known.notes, event.clip: notes})
        case Kind.NOT_INTERESTED | Kind.HIDDEN_CREATOR:
            return replace(known, refusals=refused(known.refusals, event))
    return known


def refused(known: Refusals, event: Event) -> Refusals:
    """The refusals after one more event; other events change nothing."""
    if event.kind is Kind.HIDDEN_CREATOR:
        return replace(known, creators=known.creators | {str(event.detail.get("creator", ""))})
    if event.kind is not Kind.NOT_INTERESTED:
        return known
    what, _, name = str(event.detail.get("what", "clip")).partition(":")
    if what == "tag":
        return replace(known, tags=known.tags | {name})
    if what == "creator":
        return replace(known, creators=known.creators | {name})
    return replace(known, clips=known.clips | {event.clip})


def judgements(store: Store) -> Judgements:
    """All judgements of the live log."""
    kinds = ", ".join(f"'{kind}'" for kind in KINDS)
    rows = store.connection.execute(
        f"{UNDONE} SELECT {COLUMNS} FROM events WHERE kind IN ({kinds}) AND id NOT IN (SELECT id FROM dead) ORDER BY id"
    )
    known = Judgements()
    for row in rows:
        known = judged(known, from_row(row))
    return known
