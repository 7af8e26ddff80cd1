"""Reads PeerTube's feed of files: where each of the newest clips lies, in one answer.

The list of clips names no file. To ask for each clip alone would take one request each.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from app.sources.feeds.bounds import address, pixels, shaped, size
from app.sources.feeds.port import Answer, Rendition
from app.sources.feeds.reading import NOT_READABLE, feed_error
from app.sources.feeds.xml_guard import check

CONTENT = "{http://search.yahoo.com/mrss/}content"
Files = dict[str, tuple[Element, ...]]
"""What the feed says of the files of a clip, by the end of the address of the clip's page."""


def files_of(answer: Answer) -> Files:
    """The files in a feed. Raises FeedError."""
    check(answer.body)
    try:
        feed = fromstring(answer.body)
    except (ParseError, ValueError, LookupError) as error:
        raise feed_error(answer.url, NOT_READABLE) from error
    items = ((item.findtext("link") or "", item) for item in feed.iter("item"))
    return {link.rpartition("/")[2]: tuple(item.iter(CONTENT)) for link, item in items}


def renditions(files: Files, name: str | None, aspect: float | None) -> tuple[Rendition, ...]:
    """The files of one clip. Their `height` is that of the shorter side, so the clip's shape is needed too."""
    return tuple(_renditions(files.get(name or "", ()), aspect))


def _renditions(contents: tuple[Element, ...], aspect: float | None) -> Iterator[Rendition]:
    for content in contents:
        url, mime = address(content.get("url")), content.get("type", "")
        if url and mime.startswith("video/"):
            width, height = shaped(aspect, pixels(_number(content.get("height"))))
            yield Rendition(
                url, mime=mime[:40], width=width, height=height, bytes=size(_number(content.get("fileSize")))
            )


def _number(text: str | None) -> int | None:
    digits = (text or "")[:16]
    return int(digits) if digits.isascii() and digits.isdigit() else None
