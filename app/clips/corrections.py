"""What the viewer says of a clip's findings; it wins over analysis."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.clips.clip import Clip, Finding
from app.events.encoding import COLUMNS, from_row
from app.events.event import Event, Kind
from app.events.log import ALIVE, undone
from app.store.database import Store

SENSITIVE = "sensitive"
"""The kind of a correction that is about the clip as a whole: right means that it is to be treated with care."""

MADE = f"SELECT {COLUMNS} FROM events WHERE kind = '{Kind.CORRECTED}'"


@dataclass(frozen=True, slots=True)
class Correction:
    """Whether a clip has a finding, as its viewer says."""

    clip: str
    name: str
    kind: str
    right: bool


def corrections(store: Store) -> list[Correction]:
    """All that stand, oldest first."""
    if store.connection.execute(f"{MADE} LIMIT 1").fetchone() is None:
        return []  # the usual case need not ask what was undone
    rows = store.connection.execute(f"{MADE} AND {ALIVE} ORDER BY id", undone(store))
    return [_correction(from_row(row)) for row in rows]


def corrected(store: Store, clips: list[Clip]) -> list[Clip]:
    """The clips as the viewer knows them."""
    said: dict[str, list[Correction]] = {}
    for each in corrections(store):
        said.setdefault(each.clip, []).append(each)
    return [_corrected(clip, said[clip.id]) if clip.id in said else clip for clip in clips]


def _corrected(clip: Clip, said: Iterable[Correction]) -> Clip:
    for each in said:
        if each.kind == SENSITIVE:
            clip = replace(clip, sensitive=float(each.right))
        else:
            clip = replace(clip, found=_with(clip.found, each))
    return clip


def _with(found: tuple[Finding, ...], said: Correction) -> tuple[Finding, ...]:
    others = tuple(each for each in found if (each.name, each.kind) != (said.name, said.kind))
    return (Finding(said.name, said.kind, 1.0), *others) if said.right else others


def _correction(event: Event) -> Correction:
    name, kind = str(event.detail.get("tag", "")), str(event.detail.get("kind", ""))
    return Correction(event.clip, name, kind, bool(event.detail.get("right")))
