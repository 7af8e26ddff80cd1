"""Which clips the viewer has kept or seen, for the page that shows them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.clips import catalogue
from app.clips.clip import Clip
from app.clips.fetched import fetched
from app.events.event import Kind
from app.events.log import ALIVE, undone
from app.rules.matcher import Judge
from app.search.question import Hit
from app.store.database import Store


class Collection(StrEnum):
    """Which of the viewer's clips."""

    SAVED = "saved"
    LIKED = "liked"
    HISTORY = "history"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Kept:
    """A clip, and when the viewer saved, liked or last saw it, or when it was fetched (UTC); None where it was only
    searched for.

    `bytes` is the size of what is kept offline, else 0. `copies` counts its near-copies, which stand behind it.
    `veiled` says that its picture is to be blurred.
    """

    clip: Clip
    at: datetime | None = None
    copies: int = 0
    bytes: int = 0
    veiled: bool = False


WORDS: dict[Collection, tuple[Kind, ...]] = {
    Collection.SAVED: (Kind.SAVED, Kind.UNSAVED),
    Collection.LIKED: (Kind.LIKED, Kind.UNLIKED),
    Collection.HISTORY: (Kind.SHOWN,),
}
"""The kinds of event that decide: a clip is in a collection while the first kind is the latest of them."""


def kept(store: Store, collection: Collection, n: int) -> list[Kept]:
    """The first `n` playable clips of a collection, latest first, each once."""
    return _offline(store, n) if collection is Collection.OFFLINE else _said(store, collection, n)


def _said(store: Store, collection: Collection, n: int) -> list[Kept]:
    """What the log says."""
    kinds = WORDS[collection]
    named = ", ".join(f"'{kind}'" for kind in kinds)
    rows = store.connection.execute(
        f"SELECT clip, at FROM (SELECT clip, kind, at, max(id) AS last FROM events"
        f" WHERE kind IN ({named}) AND {ALIVE} GROUP BY clip)"
        " WHERE kind = :first AND clip IN (SELECT clip FROM files) ORDER BY last DESC LIMIT :n",
        {**undone(store), "first": kinds[0], "n": n},
    ).fetchall()
    clips = {clip.id: clip for clip in catalogue.clips(store, ids=[clip for clip, _ in rows])}
    return [Kept(clips[clip], datetime.fromisoformat(at)) for clip, at in rows]


def _offline(store: Store, n: int) -> list[Kept]:
    """What lies here by the viewer's word."""
    files = {each.clip: each for each in reversed(fetched(store)) if each.kept_offline}
    clips = catalogue.in_order(store, [*files][:n])
    return [Kept(clip, files[clip.id].fetched_at, bytes=files[clip.id].bytes) for clip in clips]


def found(store: Store, text: str, n: int) -> list[Kept]:
    """The first `n` playable clips with words that begin like those of the text, best match first."""
    return [Kept(clip) for clip in catalogue.search(store, text, n)]


def as_known(store: Store, clips: Sequence[Kept]) -> list[Kept]:
    """The same as is known of them now, without those that cannot be played any more."""
    known = {clip.id: clip for clip in catalogue.clips(store, ids=[each.clip.id for each in clips])}
    return [replace(each, clip=known[each.clip.id]) for each in clips if each.clip.id in known]


def allowed(clips: Iterable[Kept], judge: Judge) -> tuple[Kept, ...]:
    """Those that no rule hides; what a rule blurs is veiled."""
    judged = ((each, judge(each.clip)) for each in clips)
    return tuple(
        replace(each, veiled=verdict.blurred_by is not None)
        for each, verdict in judged
        if verdict.hidden_by is None
    )


def of_hits(store: Store, hits: Sequence[Hit]) -> list[Kept]:
    """What a search beside the store has found, in its order."""
    copies = {hit.clip: len(hit.copies) for hit in hits}
    return [Kept(clip, copies=copies[clip.id]) for clip in catalogue.in_order(store, [*copies])]
