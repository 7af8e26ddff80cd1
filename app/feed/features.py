"""Clips and events in the learner's terms."""

from datetime import datetime

from app.clips.clip import Clip
from app.events.event import Event
from personalization import ClipFeatures
from personalization import Event as Lesson

DAY_S = 86_400


def day_of(moment: datetime) -> int:
    """Days since 1970-01-01 in UTC."""
    return int(moment.timestamp() // DAY_S)


def features(clip: Clip) -> ClipFeatures:
    """What the learner may know about a clip."""
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
    )


def _is_tag(name: str, tags: tuple[str, ...]) -> bool:
    """Whether a creator is only the folder's name, which stands for a tag too: it must not count twice."""
    letters = "".join(letter for letter in name.casefold() if letter.isalnum())
    return letters in {"".join(letter for letter in tag if letter.isalnum()) for tag in tags}


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
