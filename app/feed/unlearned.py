"""The orders that need no profile: newest first, shuffled, or what was never on stage, oldest first."""

import random
from collections.abc import Iterable, Mapping
from datetime import datetime

from app.clips.clip import Clip


def ordered(
    ids: Iterable[str], clips: Mapping[str, Clip], seen: Mapping[str, datetime], order: str, seed: int
) -> list[str]:
    """The ids in one of the orders. A clip without a date counts as the oldest; what was seen comes last."""
    if order == "shuffled":
        mixed = sorted(ids)
        random.Random(seed).shuffle(mixed)
        return mixed
    by_age = sorted(ids, key=lambda id_: (_moment(clips[id_]), id_), reverse=order == "newest")
    return by_age if order == "newest" else sorted(by_age, key=lambda id_: _last_seen(seen, id_))


def _moment(clip: Clip) -> float:
    moment = clip.published or clip.added
    return moment.timestamp() if moment is not None else 0.0


def _last_seen(seen: Mapping[str, datetime], id_: str) -> float:
    return seen[id_].timestamp() if id_ in seen else 0.0
