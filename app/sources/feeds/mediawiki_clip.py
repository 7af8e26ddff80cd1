"""Makes a clip of a video file of a wiki."""

from urllib.parse import quote, urlsplit

from app.sources.feeds.bounds import address, headline, language, moment, pixels, seconds, size
from app.sources.feeds.markup import text_of
from app.sources.feeds.mediawiki_shapes import Derivative, File, Info
from app.sources.feeds.port import FarClip, Rendition, Subtitle
from app.sources.hashtags import hashtags, normalised
from app.sources.plain_text import one_line, paragraphs

PLAYED = frozenset({"video/mp4", "video/webm", "video/quicktime", "video/x-matroska"})
"""What Ownfeed takes of the open internet; Ogg, which old files are in, is not among it."""


def clip_of(file: File, info: Info, where: str) -> FarClip:
    """The clip, without renditions where none is of a kind that is played. A wiki says nothing of sensitivity."""
    words, page = paragraphs(_said(info, "ImageDescription")), address(info.descriptionurl, where)
    artist = one_line(_said(info, "Artist")) or one_line(info.user or "")
    return FarClip(
        f"{file.pageid}@{urlsplit(page or where).netloc}",  # not the host that was asked: phones have their own
        headline(_said(info, "ObjectName"), _name(file.title)),
        page,
        _renditions(info, where),
        words,
        hashtags(words),
        normalised(_said(info, "Categories").split("|")),
        artist,
        _uploads(page, info.user) if info.user and info.user in artist else "",
        address(info.thumburl, where),
        seconds(info.duration),
        pixels(info.width),
        pixels(info.height),
        moment(info.timestamp),
        licence=one_line(_said(info, "LicenseShortName")),
        subtitles=tuple(_subtitles(info, where)),
    )


def _said(info: Info, name: str) -> str:
    note = info.extmetadata.get(name)
    return text_of(note.value) if note and isinstance(note.value, str) else ""


def _name(title: str) -> str:
    """The title of a file without its namespace and its ending."""
    return title.partition(":")[2].rpartition(".")[0] or title


def _uploads(page: str, user: str) -> str:
    """The page that stands for the files of who uploaded this one."""
    before, slash, _ = page.rpartition("/")
    return f"{before}{slash}User:{quote(user)}" if slash else ""


def _renditions(info: Info, where: str) -> tuple[Rendition, ...]:
    itself = Derivative(info.url, info.mime, info.width, info.height)
    found = (_rendition(each, info, where) for each in info.derivatives or [itself])
    return tuple(each for each in found if each.url and each.mime in PLAYED)


def _rendition(made: Derivative, info: Info, where: str) -> Rendition:
    return Rendition(
        address(made.src, where),
        mime=(made.type or "").partition(";")[0].strip().lower(),
        width=pixels(made.width),
        height=pixels(made.height),
        bytes=size(info.size) if made.src == info.url else None,
    )


def _subtitles(info: Info, where: str) -> list[Subtitle]:
    found = (Subtitle(address(text.src, where), language(text.srclang)) for text in info.timedtext)
    return [subtitle for subtitle in found if subtitle.url]
