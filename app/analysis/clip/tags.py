"""Names what was found in a clip."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.analysis.clip.findings import Kind, Tag
from app.analysis.picture.findings import Word
from app.analysis.sound.hearing import Shares

WORTH_TELLING = 0.35
BEST_WORDS, FAINT = 3, 0.2
"""The best three words are told even when they are not so sure."""

HEARD: Mapping[str, float] = {"speech": 0.3, "music": 0.3, "singing": 0.6}
"""The share of the sound from which each is told; instruments are often taken for singing."""


def of_words(words: Sequence[Word]) -> Iterator[Tag]:
    """Objects and scenes, from the best word on."""
    for place, word in enumerate(words):
        if word.score >= (FAINT if place < BEST_WORDS else WORTH_TELLING):
            yield Tag(word.name, Kind(word.sight), word.score)


def of_sound(heard: Shares) -> Iterator[Tag]:
    for name, least in HEARD.items():
        if getattr(heard, name) >= least:
            yield Tag(name, Kind.SOUND, getattr(heard, name))


def of(kind: Kind, named: Mapping[str, float], least: float = WORTH_TELLING) -> Iterator[Tag]:
    """Those of one kind that are sure enough."""
    return (Tag(name, kind, confidence) for name, confidence in named.items() if confidence >= least)


def sorted_tags(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """The surest first, with confidences of three digits; equal ones in the order of their kinds and names."""
    rounded = (Tag(tag.name, tag.kind, round(min(1.0, float(tag.confidence)), 3)) for tag in tags)
    return tuple(sorted(rounded, key=lambda tag: (-tag.confidence, tag.kind, tag.name)))
