"""What is known of clips that may be fetched, read from the catalogue."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.clips import catalogue
from app.clips.far import Elsewhere, all_elsewhere
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.stock.downloading import MOST_CLIP_BYTES
from app.stock.policy import Far
from app.store.database import Store


@dataclass(frozen=True, slots=True)
class Offer:
    """A clip that may be fetched, and by whose word; `poster` is where its picture is, "" where it is here."""

    far: Far
    grant: Grant
    poster: str = ""


def offers(store: Store, clips: Iterable[str]) -> tuple[Offer, ...]:
    """Those of the clips (ids) whose file is not here and whose feed is not paused, in their order."""
    ids = tuple(clips)
    there, found = all_elsewhere(store, ids), list[Offer]()
    for known in catalogue.in_order(store, ids):
        if known.id in there and not known.is_here and not there[known.id].feed.paused:
            found += _offer(there[known.id], known.duration_s, known.poster)
    return tuple(found)


def _offer(there: Elsewhere, duration_s: float | None, poster: str) -> list[Offer]:
    small = tuple(each for each in there.parts.renditions if (each.bytes or 0) <= MOST_CLIP_BYTES)
    try:
        grant = Grant.of(there.feed.where, there.feed.on_my_network)
    except NetworkError:
        return []
    return (
        [Offer(Far(there.clip, small, duration_s), grant, "" if poster else there.parts.poster)]
        if small
        else []
    )
