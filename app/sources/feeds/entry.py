"""Makes a clip of an entry of an XML feed."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import islice
from time import struct_time
from typing import Any

from app.sources.feeds import bounds
from app.sources.feeds.markup import text_of
from app.sources.feeds.media import Entry, duration_s, number, poster, renditions, subtitles
from app.sources.feeds.port import Chapter, Comment, FarClip
from app.sources.hashtags import hashtags, normalised
from app.sources.plain_text import one_line, paragraphs

LONGEST_IDENTITY = 400
MOST_CHAPTERS = 100


def clip_of(entry: Entry, head: Entry, base: str, host: str) -> FarClip:
    """The clip of an entry; `head` is what the feed says of itself, `base` what its addresses are seen from."""
    title, text = one_line(text_of(entry.get("title", ""))), _text(entry)
    files = renditions(entry, base)
    author = entry.get("author_detail") or head.get("author_detail") or {}
    width, height = max(((file.width, file.height) for file in files if file.width), default=(0, 0))
    return FarClip(
        identity=identity(entry, host),
        title=title,
        page=bounds.address(entry.get("link", ""), base),
        renditions=files,
        caption="" if text == title else paragraphs(text),
        hashtags=hashtags(f"{title}\n{text}"),
        tags=normalised(_tags(entry)),
        creator=one_line(text_of(author.get("name") or head.get("title", ""))),
        creator_page=bounds.address(author.get("href") or head.get("link", ""), base),
        poster=poster(entry, base),
        duration_s=duration_s(entry),
        width=width,
        height=height,
        published=_moment(entry.get("published_parsed")),
        updated=_moment(entry.get("updated_parsed")),
        licence=_licence(entry) or _licence(head),
        language=bounds.language(entry.get("language") or head.get("language")),
        sensitive=_sensitive(entry, head),
        views=number((entry.get("media_statistics") or {}).get("views")),
        likes=number((entry.get("media_starrating") or {}).get("count")),
        comments=number(entry.get("slash_comments") or entry.get("thr_total")),
        thread=_thread(entry, base),
        subtitles=subtitles(entry, base),
        chapters=tuple(_chapters(entry)),
    )


def identity(entry: Entry, host: str) -> str:
    """The entry's guid, else its link, within its host: no feed can speak for the clips of another one."""
    return _identity(entry.get("id") or entry.get("link"), host)


def _identity(name: object, host: str) -> str:
    own = str(name or "").strip()
    if len(own) > LONGEST_IDENTITY:
        own = hashlib.blake2b(own.encode(errors="replace"), digest_size=16).hexdigest()
    return f"{host} {own}" if own else ""


def head_title(head: Entry) -> str:
    """What a feed calls itself, or ""."""
    return one_line(text_of(str(head.get("title", ""))))


def said_by(entry: Entry, host: str) -> Comment:
    """The comment that an entry of a feed of comments is."""
    return Comment(
        identity=identity(entry, host),
        creator=one_line(text_of(str(entry.get("author", "")))),
        text=paragraphs(_text(entry)),
        at=_moment(entry.get("published_parsed") or entry.get("updated_parsed")),
        parent=_identity((entry.get("thr_in-reply-to") or {}).get("ref"), host),
    )


def _text(entry: Entry) -> str:
    contents = [part.get("value", "") for part in entry.get("content", ())]
    texts = (text_of(text) for text in [*contents, entry.get("summary", "")] if text)
    return next(filter(None, texts), "")


def _tags(entry: Entry) -> list[str]:
    terms = [tag.get("label") or tag.get("term") or "" for tag in islice(entry.get("tags", ()), 60)]
    return [text_of(term) for term in [*terms, *str(entry.get("media_keywords", ""))[:2000].split(",")]]


def _sensitive(entry: Entry, head: Entry) -> bool | None:
    """What Media RSS says, else what iTunes says of the entry, else of the whole feed."""
    rating = (entry.get("media_rating") or {}).get("content")
    if rating in ("adult", "nonadult"):
        return bool(rating == "adult")
    for said in (entry.get("itunes_explicit"), head.get("itunes_explicit")):
        if isinstance(said, bool):
            return said
    return None


def _licence(part: Entry) -> str:
    own = part.get("media_license") or {}
    links = (link.get("href", "") for link in part.get("links", ()) if link.get("rel") == "license")
    said = own.get("href") or own.get("content") or next(links, "") or part.get("license", "")
    return one_line(text_of(str(said)))


def _thread(entry: Entry, base: str) -> str:
    """The feed of the comments, not the page that shows them."""
    links = (
        link.get("href", "")
        for link in entry.get("links", ())
        if link.get("rel") == "replies" and "xml" in link.get("type", "")
    )
    return bounds.address(entry.get("wfw_commentrss") or next(links, ""), base)


def _chapters(entry: Entry) -> list[Chapter]:
    """Those of Podlove Simple Chapters, which stand in the feed itself."""
    parts: list[Mapping[str, Any]] = (entry.get("psc_chapters") or {}).get("chapters") or []
    return [
        Chapter(part["start_parsed"].total_seconds(), one_line(text_of(part.get("title", ""))))
        for part in islice(parts, MOST_CHAPTERS)
        if part.get("start_parsed")
    ]


def _moment(parsed: struct_time | None) -> datetime | None:
    try:
        return datetime(*parsed[:6], tzinfo=UTC) if parsed else None
    except ValueError:
        return None
