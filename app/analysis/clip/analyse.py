"""Finds out what one decoded clip is about."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from app.analysis.clip import people, tags
from app.analysis.clip.findings import MEANING_SIZE, Findings, Heard, Kind, Moved, Tag, Vector
from app.analysis.clip.impressions import Impressions, gather
from app.analysis.clip.meaning import meaning
from app.analysis.clip.models import Models
from app.analysis.clip.movement import movement
from app.analysis.clip.seen import Seen
from app.analysis.clip.sensitivity import Look, sensitivity
from app.analysis.clip.signs import signs
from app.analysis.sound.loudness import loudness_lufs

VERSION = "4"
"""Raised when the same clip would be given other findings."""

MOST_LETTERS, MOST_HASHTAGS, MOST_COMMENTS = 2000, 30, 20
"""So much of the words around a clip is read."""

SURELY_WAVING = 0.8
SURELY_READ = 0.9
LIVELY = 0.5
"""Climbers and players move their limbs too; from here on most that do are dancers."""
CARD = 0.5
"""From here on a picture is a card or screen of text."""


def analyse(seen: Seen, models: Models) -> Findings:
    """All findings of one clip. Pure: it changes nothing, and the same clip gives the same findings.

    Takes less than a second of one core for 15 s of video, more where hands or text are looked at closely.
    """
    seen = _brief(seen)
    return _weighed(seen, gather(seen, models), models)


def _weighed(seen: Seen, found: Impressions, models: Models) -> Findings:
    return Findings(
        version=VERSION,
        tags=tags.sorted_tags(_tags(found, models)),
        look=np.asarray(found.likeness, np.float32),
        meaning=_meaning(found, models),
        faces=people.faces(found.pictures),
        heard=Heard(**found.heard._asdict(), loudness_lufs=loudness_lufs(seen.sound)),
        moved=Moved(**movement(seen.thumbs)._asdict(), dancing=found.dancing),
        text=found.words.read,
        language=models.languages(seen.caption),
        sensitive=_sensitive(found),
        mood=models.moods(seen.caption, seen.comments),
    )


def _brief(seen: Seen) -> Seen:
    """Without what no viewer would read to the end either, however long strangers write."""
    comments = tuple(comment[:MOST_LETTERS] for comment in seen.comments[:MOST_COMMENTS])
    return replace(
        seen, caption=seen.caption[:MOST_LETTERS], hashtags=seen.hashtags[:MOST_HASHTAGS], comments=comments
    )


def _tags(found: Impressions, models: Models) -> Iterator[Tag]:
    yield from tags.of_words(found.told.words)
    yield from tags.of_sound(found.heard)
    yield from tags.of(Kind.GESTURE, people.gestures(found.pictures))
    yield from tags.of(Kind.GESTURE, {"waving": SURELY_WAVING * found.waving})
    yield from tags.of(Kind.BODY, {"dancing": found.dancing}, LIVELY)
    written = max(SURELY_READ * bool(found.words.read), found.told.text_card)
    yield from tags.of(Kind.TEXT, {"text on screen": written}, CARD)
    if models.subjects:
        told = models.subjects.of(found.words, found.evidence, found.told.meaning, signs(found))
        yield from (Tag(topic.name, Kind.TOPIC, topic.confidence) for topic in told)


def _meaning(found: Impressions, models: Models) -> Vector:
    if models.said is None:
        return np.zeros(MEANING_SIZE, np.float32)
    return meaning(models.said, found.words.whole, found.told.words, found.told.meaning)


def _sensitive(found: Impressions) -> float | None:
    scores = [(picture.sensitive, picture.largest_face) for picture in found.pictures]
    looks = [Look(score, face) for score, face in scores if score is not None]
    return sensitivity(looks) if looks else None
