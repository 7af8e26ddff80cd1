"""What the viewer's judgements add up to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.events.encoding import COLUMNS, from_row
from app.events.event import Event, Kind
from app.events.log import ALIVE, undone
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
        case Kind.NOT_INTERESTED | Kind.HIDDEN_CREATOR:
            known = replace(known, refusals=refused(known.refusals, event))
    return known


def refused(known: Refusals, event: Event) -> Refusals:
    """The refusals after one more `not_interested` or `hidden_creator`."""
    what, name = _refusal(event)
    if what == "tag":
        return replace(known, tags=known.tags | {name})
    if what == "creator":
        return replace(known, creators=known.creators | {name})
    return replace(known, clips=known.clips | {name})


def judgements(store: Store) -> Judgements:
    """All judgements of the live log: what `judged` makes of it, but quick for thousands of them."""
    dead = undone(store)
    notes: dict[str, list[str]] = {}
    for event in _of_kinds(store, dead, [Kind.COMMENTED]):
        notes.setdefault(event.clip, []).append(_note(event))
    return Judgements(
        liked=_latest(store, dead, Kind.LIKED, Kind.UNLIKED),
        saved=_latest(store, dead, Kind.SAVED, Kind.UNSAVED),
        notes={clip: tuple(texts) for clip, texts in notes.items()},
        refusals=_refusals(_of_kinds(store, dead, [Kind.NOT_INTERESTED, Kind.HIDDEN_CREATOR])),
    )


def _note(event: Event) -> str:
    return str(event.detail.get("text", ""))


def _refusal(event: Event) -> tuple[str, str]:
    """What is refused: "clip", "tag" or "creator", and its id or name."""
    if event.kind is Kind.HIDDEN_CREATOR:
        return "creator", str(event.detail.get("creator", ""))
    what, _, name = str(event.detail.get("what", "clip")).partition(":")
    return (what, name) if what in ("tag", "creator") else ("clip", event.clip)


def _refusals(events: Iterable[Event]) -> Refusals:
    said = list(map(_refusal, events))
    clips, tags, creators = (
        frozenset(name for kind, name in said if kind == what) for what in ("clip", "tag", "creator")
    )
    return Refusals(clips, tags, creators)


def _latest(store: Store, dead: dict[str, str], yes: Kind, no: Kind) -> frozenset[str]:
    """The clips of which the later word is yes."""
    rows = store.connection.execute(
        f"SELECT clip, kind, max(id) FROM events WHERE kind IN ('{yes}', '{no}') AND {ALIVE} GROUP BY clip",
        dead,
    )
    return frozenset(clip for clip, kind, _ in rows if kind == yes)


def _of_kinds(store: Store, dead: dict[str, str], kinds: Iterable[Kind]) -> list[Event]:
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    rows = store.connection.execute(
        f"SELECT {COLUMNS} FROM events WHERE kind IN ({listed}) AND {ALIVE} ORDER BY id", dead
    )
    return [from_row(row) for row in rows]
