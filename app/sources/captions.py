"""What is known of a clip in words: from its sidecars, its embedded tags, else its name and folder."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath

from app.sources.hashtags import hashtags, normalised
from app.sources.info_json import Info, read_info
from app.sources.plain_text import one_line, paragraphs
from app.sources.sidecars import INFO, SUBTITLES
from app.sources.subtitles import spoken

MOST_TAGS = 30
NAME_LENGTH = 80

YT_DLP_ID = re.compile(r"\s*\[[\w-]{6,}\]$")
"""yt-dlp ends the names of its files so."""

WORD_BREAKS = re.compile(r"[\s_]+|(?<=\w)-(?=\w)")
KEYWORD_BREAKS = re.compile(r"[,;/]")


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text only: titles and names on a line, tags normalised, counts from 0 up, `published` in UTC."""

    title: str
    caption: str = ""
    hashtags: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    creator: str = ""
    licence: str = ""
    language: str = ""
    published: datetime | None = None
    views: int | None = None
    likes: int | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """All that speaks of a clip: its path, the root of its source, its sidecars, its embedded tags."""

    path: str
    root: str
    sidecars: Sequence[str] = ()
    embedded: Mapping[str, str] = field(default_factory=dict)


def words(telling: Telling) -> Words:
    """Read the sidecars and choose: what a person wrote for the clip counts more than a file name."""
    info = next((read_info(path) for path in telling.sidecars if path.lower().endswith(INFO)), Info())
    speech = next((spoken(path) for path in telling.sidecars if path.lower().endswith(SUBTITLES)), "")
    embedded = _Embedded(telling.embedded)
    folder = _folder(telling)
    title = one_line(info.title) or one_line(embedded.first("title")) or readable_name(telling.path)
    written = info.description or embedded.first("description", "comment", "synopsis")
    found = hashtags(f"{info.title or embedded.first('title') or PurePath(telling.path).stem}\n{written}")
    named = normalised((*info.tags, *KEYWORD_BREAKS.split(embedded.first("keywords", "genre"))))
    return Words(
        title=title,
        caption=paragraphs(f"{written}\n{speech}"),
        hashtags=found,
        tags=tuple(dict.fromkeys(found + named))[:MOST_TAGS] or normalised([folder]),
        creator=_name(info.creator or embedded.first("artist", "author", "album_artist") or folder),
        licence=_name(info.licence or embedded.first("license", "copyright")),
        language=_name(info.language),
        published=info.published,
        views=info.views,
        likes=info.likes,
    )


def readable_name(path: str) -> str:
    """A title made of a file's name: `flower-timelapse_2.mp4` becomes `Flower timelapse 2`."""
    stem = PurePath(path).stem
    readable = one_line(WORD_BREAKS.sub(" ", YT_DLP_ID.sub("", stem)).strip(" -.")) or "Untitled"
    return readable[0].upper() + readable[1:]


class _Embedded:
    """The embedded tags, asked for by name."""

    def __init__(self, tags: Mapping[str, str]) -> None:
        self._tags = tags

    def first(self, *names: str) -> str:
        return next((text for name in names if (text := self._tags.get(name, "")).strip()), "")


def _folder(telling: Telling) -> str:
    """The name of the folder in which the clip lies, unless that is the whole source."""
    parent = PurePath(telling.path).parent
    return "" if parent == PurePath(telling.root) else one_line(parent.name)


def _name(text: str) -> str:
    return one_line(text, NAME_LENGTH)
