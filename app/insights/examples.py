"""The topics of the catalogue, each with a few of its clips."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.clips import catalogue
from app.clips.rows import listed
from app.rules.matcher import Judge
from app.store.database import Store

EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class Known:
    """A topic: how many playable clips have it, and the latest two (ids) of those that have a poster."""

    topic: str
    clips: int
    examples: tuple[str, ...] = ()


def known_topics(store: Store) -> tuple[Known, ...]:
    """All tags of playable clips, the most frequent first."""
    counts: defaultdict[str, int] = defaultdict(int)
    latest: defaultdict[str, list[str]] = defaultdict(list)
    rows = store.connection.execute(
        "SELECT id, tags, poster FROM clips WHERE id IN (SELECT clip FROM files) ORDER BY added DESC, id"
    )
    for clip, tags, poster in rows:
        for tag in listed(tags):
            counts[tag] += 1
            if poster and len(latest[tag]) < EXAMPLES:
                latest[tag].append(clip)
    order = sorted(counts, key=lambda tag: (-counts[tag], tag))
    return tuple(Known(tag, counts[tag], tuple(latest[tag])) for tag in order)


def posters(store: Store, clips: Iterable[str], judge: Judge) -> Mapping[str, str]:
    """By the id of each of these clips its poster (a path), unless a rule hides or blurs the clip."""
    known = ((clip, judge(clip)) for clip in catalogue.clips(store, ids=sorted(clips)) if clip.poster)
    return {
        clip.id: clip.poster for clip, said in known if said.hidden_by is None and said.blurred_by is None
    }
