"""The topics of the catalogue, each with a few of its clips."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.clips.rows import listed
from app.store.database import Store

EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class Known:
    """A topic: how many playable clips have it, and the posters (paths) of the two that came last."""

    topic: str
    clips: int
    posters: tuple[str, ...] = ()


def known_topics(store: Store) -> tuple[Known, ...]:
    """All tags of playable clips, the most frequent first."""
    counts: defaultdict[str, int] = defaultdict(int)
    posters: defaultdict[str, list[str]] = defaultdict(list)
    rows = store.connection.execute(
        "SELECT tags, poster FROM clips WHERE id IN (SELECT clip FROM files) ORDER BY added DESC, id"
    )
    for tags, poster in rows:
        for tag in listed(tags):
            counts[tag] += 1
            if poster and len(posters[tag]) < EXAMPLES:
                posters[tag].append(str(store.posters / poster))
    order = sorted(counts, key=lambda tag: (-counts[tag], tag))
    return tuple(Known(tag, counts[tag], tuple(posters[tag])) for tag in order)


def posters(store: Store, clips: Iterable[str]) -> Mapping[str, str]:
    """The posters (paths) of those of these clips that have one, by the clip's id."""
    rows = store.connection.execute(
        "SELECT id, poster FROM clips WHERE poster != '' AND id IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(clips))],
    )
    return {clip: str(store.posters / poster) for clip, poster in rows}
