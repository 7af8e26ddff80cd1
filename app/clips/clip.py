"""One clip as the rest of the program sees it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Clip:
    """A short video that can be played; its id is the hash of its content.

    `where` is a file path (`os.fsdecode`d, so odd names carry surrogate escapes) and `poster` the path of its
    picture, or "". Durations are seconds, sizes pixels after rotation, loudness LUFS. `published` is in UTC.
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
