"""Makes clips of what media servers of the home say of their videos (DIDL-Lite)."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from app.sources.feeds import bounds
from app.sources.feeds.dlna_words import text_of
from app.sources.feeds.port import FarClip, Rendition, Subtitle
from app.sources.plain_text import one_line, paragraphs

TAKEN = frozenset({"video/mp4", "video/x-matroska", "video/x-mkv", "video/webm", "video/mp2t"})
CAPTIONS = frozenset({"text/srt", "text/vtt", "application/x-subrip"})
LENGTH = re.compile(r"(\d{1,4}):(\d{1,2}):(\d{1,2}(?:\.\d+)?)")
SIZE = re.compile(r"(\d{1,5})x(\d{1,5})")
NAME_LENGTH = 80


def clip_of(item: Element, where: str) -> FarClip | None:
    """The clip of an item; without renditions if none is taken, None if it has no name.

    All addresses are those of the server that was asked: the viewer's word is for that one alone.
    """
    identity = item.get("id", "")
    files = [(_mime(each), each, _address(each.text, where)) for each in _resources(item)]
    videos = [(mime, each, url) for mime, each, url in files if mime in TAKEN and url]
    if not identity:
        return None
    first = videos[0][1] if videos else None
    width, height = _shape(first)
    return FarClip(
        identity=f"{urlsplit(where).netloc} {identity}",
        title=bounds.headline(text_of(item, "title")),
        page="",
        renditions=tuple(_rendition(*each) for each in videos),
        caption=paragraphs(text_of(item, "description")),
        creator=one_line(text_of(item, "creator") or text_of(item, "artist"), NAME_LENGTH),
        poster=_address(text_of(item, "albumArtURI"), where),
        duration_s=_length(first),
        width=width,
        height=height,
        published=bounds.moment(text_of(item, "date")),
        subtitles=tuple(Subtitle(url) for mime, _, url in files if mime in CAPTIONS and url),
    )


def _resources(item: Element) -> Iterator[Element]:
    return (each for each in item.iter() if each.tag.rpartition("}")[2] == "res")


def _mime(resource: Element) -> str:
    parts = resource.get("protocolInfo", "").split(":")
    return parts[2].lower() if len(parts) > 2 and parts[0] == "http-get" else ""


def _address(link: str | None, where: str) -> str:
    """The path of a link at the server that was asked, whatever it calls itself."""
    there = urlsplit(bounds.address((link or "").strip(), where))
    asked = urlsplit(where)
    return there._replace(scheme=asked.scheme, netloc=asked.netloc).geturl() if there.netloc else ""


def _rendition(mime: str, resource: Element, url: str) -> Rendition:
    width, height = _shape(resource)
    size = resource.get("size", "")
    return Rendition(
        url,
        mime=mime,
        width=width,
        height=height,
        bytes=bounds.size(int(size)) if size.isascii() and size.isdigit() and len(size) < 16 else None,
    )


def _shape(resource: Element | None) -> tuple[int, int]:
    said = SIZE.fullmatch(resource.get("resolution", "")) if resource is not None else None
    return (bounds.pixels(int(said[1])), bounds.pixels(int(said[2]))) if said else (0, 0)


def _length(resource: Element | None) -> float | None:
    said = LENGTH.fullmatch(resource.get("duration", "")) if resource is not None else None
    return bounds.seconds(int(said[1]) * 3600 + int(said[2]) * 60 + float(said[3])) if said else None
