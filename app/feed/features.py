"""Clips and events in the learner's terms."""

from datetime import datetime
from functools import lru_cache

from app.clips.clip import Clip
from app.events.event import Event
from personalization import ClipFeatures
from personalization import Event as Lesson

DAY_S = 86_400


def utc_offset_s(moment: datetime) -> float:
    """How far the clock of this device is ahead of UTC at a moment."""
    ahead = moment.astimezone().utcoffset()
    return ahead.total_seconds() if ahead else 0.0


def day_of(moment: datetime) -> int:
    """Days since 1970-01-01 in UTC."""
    return int(moment.timestamp() // DAY_S)


SURE = 0.35
"""From here on a finding is worth telling, and worth learning from."""


def features(clip: Clip, embedding: bytes | None = None) -> ClipFeatures:
    """What the learner may know about a clip; `embedding` as `app.clips.vectors.joined` gives it."""
    return ClipFeatures(
        id=clip.id,
        tags=clip.tags,
        creator="" if _is_tag(clip.creator, clip.tags) else clip.creator,
        source=clip.source_title,
        language=clip.language,
        duration_s=clip.duration_s,
        published_day=day_of(clip.published) if clip.published is not None else None,
        views=clip.views,
        likes=clip.likes,
        embedding=embedding,
        copy_of=clip.copy_of,
        found=tuple(found(clip).items()),
    )


def found(clip: Clip) -> dict[str, float]:
    """What was found in a clip surely enough, and how sure that is (0 to 1]; each name once."""
    names: dict[str, float] = {}
    for each in clip.found:
        if each.confidence >= SURE:
            names[each.name] = max(each.confidence, names.get(each.name, 0.0))
    return names


def _is_tag(name: str, tags: tuple[str, ...]) -> bool:
    """Whether a creator is only the folder's name, which stands for a tag too: it must not count twice."""
    return _letters(name.casefold()) in map(_letters, tags)


@lru_cache(maxsize=4096)
def _letters(name: str) -> str:
    """Only that: most clips share their tags and creators, and a catalogue may have a million."""
    return "".join(filter(str.isalnum, name))


def lesson(event: Event) -> Lesson:
    """An event of the log as the learner takes it."""
    return Lesson(
        event.id,
        event.at.timestamp(),
        event.session,
        str(event.kind),
        event.clip,
        event.value,
        event.detail,
    )
