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
    """A topic: how many playable clips have it, and the posters (paths) of the latest two, if they may be seen."""

    topic: str
    clips: int
    posters: tuple[str, ...] = ()


def known_topics(store: Store, judge: Judge) -> tuple[Known, ...]:
    """All tags of playable clips, the most frequent first; no rule hides or blurs what is on their posters."""
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
    seen = posters(store, {clip for clips in latest.values() for clip in clips}, judge)
    order = sorted(counts, key=lambda tag: (-counts[tag], tag))
    return tuple(Known(tag, counts[tag], tuple(seen[c] for c in latest[tag] if c in seen)) for tag in order)


def posters(store: Store, clips: Iterable[str], judge: Judge) -> Mapping[str, str]:
    """By the id of each of these clips its poster (a path), unless a rule hides or blurs the clip."""
    known = ((clip, judge(clip)) for clip in catalogue.clips(store, ids=sorted(clips)) if clip.poster)
    return {
        clip.id: clip.poster for clip, said in known if said.hidden_by is None and said.blurred_by is None
    }
