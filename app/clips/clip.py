"""One clip as the rest of the program sees it."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

ELSEWHERE = ("https://", "http://")
"""How the address of a clip begins whose file is not on this device."""


class Finding(NamedTuple):  # made by the million: a tuple is made four times as fast as a frozen dataclass
    """One thing that analysis found in a clip, or that the viewer says is there.

    `kind` is object, scene, topic, gesture, sound, text or body. `confidence` is 0 to 1; the viewer's word is 1.
    """

    name: str
    kind: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Clip:
    """A short video that can be played; its id is the hash of its content, or of its name in an open feed.

    `where` is a file path (`os.fsdecode`d, so odd names carry surrogate escapes), or the address of its page as
    long as its file is elsewhere. `poster` is the path of its picture, or "". Durations are seconds, sizes pixels
    after rotation, loudness LUFS. `published` is in UTC. `found` is what analysis found, corrected by the viewer,
    surest first; `sensitive` is 0 to 1, None as long as nobody knows; from an open feed a clip counts as 1 until
    then. `labels` are the source's own words of warning. The language is the source's word, else the one that was
    found. Clips with the same `copy_of` are near-copies of each other; "" for a clip that has none.
    """

    id: str
    title: str
    where: str
    caption: str = ""
    hashtags: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    creator: str = ""
    source: int = 0
    source_title: str = ""
    duration_s: float | None = None
    width: int = 0
    height: int = 0
    loudness_lufs: float | None = None
    licence: str = ""
    language: str = ""
    published: datetime | None = None
    added: datetime | None = None
    views: int | None = None
    likes: int | None = None
    poster: str = ""
    found: tuple[Finding, ...] = ()
    sensitive: float | None = None
    copy_of: str = ""
    labels: tuple[str, ...] = ()

    @property
    def is_here(self) -> bool:
        """Is its file on this device?"""
        return not self.where.startswith(ELSEWHERE)
