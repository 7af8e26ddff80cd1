"""Makes a clip of what yt-dlp says of a page."""

from collections.abc import Iterator
from datetime import UTC, datetime

from app.sources.feeds.bounds import address, count, headline, language, pixels, seconds, size
from app.sources.feeds.page_shapes import Format, Info
from app.sources.feeds.port import FILE, STREAM, Chapter, FarClip, Rendition, Subtitle
from app.sources.feeds.reading import each
from app.sources.hashtags import hashtags, normalised
from app.sources.plain_text import one_line, paragraphs

MOST_PARTS = 100
ADULT = 18
WAYS = {"http": FILE, "https": FILE, "m3u8": STREAM, "m3u8_native": STREAM}
FILES = frozenset({"mp4", "m4v", "mov", "webm", "mkv"})
NAMELESS = frozenset({"generic", "html5mediaembed"})
"""The keys of what reads any page: their numbers count the clips of a page, and are no names without it."""


def clip_of(info: Info, asked: str) -> FarClip | None:
    """The clip; None for what is no clip, a stream that is live or to come among it.

    A clip of a list has no renditions: its page has to be asked about, and so its `thread` is its page. `asked` is
    what led to it.
    """
    page = address(info.webpage_url or info.url, asked)
    if not page or info.live_status in ("is_live", "is_upcoming"):
        return None
    files = renditions(info)
    width, height = max(((file.width, file.height) for file in files), default=(0, 0))
    text = info.description or ""
    return FarClip(
        identity=_identity(info, page),
        title=headline(info.title, text) or page,
        page=page,
        renditions=files,
        caption=paragraphs(text),
        hashtags=hashtags(f"{info.title or ''}\n{text}"),
        tags=normalised([*(info.tags or ())[:60], *(info.categories or ())[:10]]),
        creator=one_line(info.channel or info.uploader or ""),
        creator_page=address(info.channel_url or info.uploader_url, page),
        poster=_poster(info, page),
        duration_s=seconds(info.duration),
        width=width,
        height=height,
        published=_moment(info.timestamp),
        licence=one_line(info.license or ""),
        language=language(info.language),
        sensitive=True if info.age_limit and info.age_limit >= ADULT else None,
        views=count(info.view_count),
        likes=count(info.like_count),
        comments=count(info.comment_count),
        thread=page,
        subtitles=tuple(_subtitles(info, page)),
        chapters=tuple(_chapters(info)),
    )


def renditions(info: Info) -> tuple[Rendition, ...]:
    """The files that hold picture and sound together, the largest first."""
    found = (_rendition(format_) for format_ in each(info.formats or (), Format) if format_)
    return tuple(sorted(filter(None, found), key=lambda file: -file.height))[:MOST_PARTS]


def _rendition(said: Format) -> Rendition | None:
    """None where it lacks the picture or the sound: nothing here puts them together."""
    url, how = address(said.url), WAYS.get(said.protocol or "", "")
    whole = "none" not in (said.vcodec, said.acodec) and (how == STREAM or said.ext in FILES)
    if not (url and how and whole):
        return None
    width, height = pixels(said.width), pixels(said.height)
    return Rendition(url, how, width=width, height=height, bytes=size(said.filesize or said.filesize_approx))


def _identity(info: Info, page: str) -> str:
    key = (info.ie_key or info.extractor_key or "generic").lower()
    return f"{page if key in NAMELESS else key} {info.id or ''}".strip()


def _poster(info: Info, page: str) -> str:
    """The widest, the last of equals: yt-dlp names the best one last."""
    pictures = [(picture.width or 0, picture.url) for picture in info.thumbnails or () if picture.url]
    best = max(reversed(pictures), key=lambda picture: picture[0], default=(0, info.thumbnail))
    return address(best[1], page)


def _subtitles(info: Info, page: str) -> Iterator[Subtitle]:
    for code, captions in list((info.subtitles or {}).items())[:MOST_PARTS]:
        urls = (address(caption.url, page) for caption in captions if caption.ext in ("vtt", "srt"))
        if url := next(filter(None, urls), ""):
            yield Subtitle(url, language(code))


def _chapters(info: Info) -> Iterator[Chapter]:
    for part in (info.chapters or [])[:MOST_PARTS]:
        if part.start_time is not None and part.start_time >= 0:
            yield Chapter(part.start_time, one_line(part.title or ""))


def _moment(timestamp: float | None) -> datetime | None:
    try:
        return None if timestamp is None else datetime.fromtimestamp(timestamp, UTC)
    except (ValueError, OverflowError, OSError):
        return None
