"""Reads any page that yt-dlp knows, where the viewer allowed that for the source."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from app.sources.feeds import entry
from app.sources.feeds.page_clip import clip_of
from app.sources.feeds.page_process import PageProcess
from app.sources.feeds.page_shapes import Info
from app.sources.feeds.port import Answer, Ask, Comment, FarClip, Page
from app.sources.feeds.reading import STRANGE, decoded, each, host_of
from app.sources.feeds.xml_feed import read

YOUTUBE_FEED = "https://www.youtube.com/feeds/videos.xml"


class PageReader:
    """`where` is a page with a clip or a list of clips, or the feed of a channel of YouTube.

    To add such a source is to allow yt-dlp for it. The feed of a channel says what is new without it: the guarded
    client asks for that, and yt-dlp only for the clips that are wanted. A list is read up to its newest hundred.
    """

    kind = "page"

    def __init__(self, process: PageProcess | None = None) -> None:
        self._process = process or PageProcess()

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """See Adapter."""
        if where.startswith(YOUTUBE_FEED):
            answer = ask(where)
            return _fed(answer) if answer else iter(())
        return iter((_page(self._asked(where), where),))

    def details(self, thread: str, _ask: Ask) -> FarClip | None:
        """The clip of a page with its files; None for a page of several, whose list has them. See Adapter."""
        info = self._asked(thread)
        return clip_of(info, thread) if info.entries is None else None

    def comments(self, _thread: str, _ask: Ask) -> Iterator[Comment]:
        """None are asked for: that would take yt-dlp minutes."""
        return iter(())

    def _asked(self, url: str) -> Info:
        return decoded(Answer(self._process.ask(url), "application/json", url), Info)


def _page(info: Info, where: str) -> Page:
    if info.entries is None:
        clip = clip_of(info, where)
        return Page((clip,) if clip else ())
    clips, refused = list[FarClip](), list[tuple[str, str]]()
    for item in each(info.entries, Info):
        if item is None:
            refused.append((host_of(where), STRANGE))
        elif clip := clip_of(item, where):
            clips.append(clip)
    return Page(tuple(clips), refused=tuple(refused))


def _fed(answer: Answer) -> Iterator[Page]:
    """The clips of a channel's feed. They are named as yt-dlp names them."""
    host = urlsplit(answer.url).netloc
    for portion in read(answer):
        clips = (entry.clip_of(each_, portion.head, answer.url, host) for each_ in portion.entries)
        yield Page(
            tuple(replace(clip, identity=_named(clip), thread=clip.page) for clip in clips if clip.page)
        )


def _named(clip: FarClip) -> str:
    return f"youtube {clip.identity.rpartition(':')[2]}"
