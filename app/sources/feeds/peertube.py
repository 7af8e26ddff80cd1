"""Reads PeerTube: servers, channels, accounts, tags and searches, with captions, chapters and comments.

The list says most, the feed of files says where the newest clips lie; of an older one `details` finds that out
when the clip is wanted.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.network.failure import MissingError
from app.sources.feeds.bounds import address, count, language, moment, seconds
from app.sources.feeds.markdown import plain
from app.sources.feeds.peertube_clip import clip_of
from app.sources.feeds.peertube_files import Files, files_of, renditions
from app.sources.feeds.peertube_place import PAGE_SIZE, Place, place
from app.sources.feeds.peertube_shapes import Caption, Listing, Marks, Remark, Thread, Video
from app.sources.feeds.port import Ask, Chapter, Comment, FarClip, Page, Subtitle
from app.sources.feeds.reading import STRANGE, decoded, each, told
from app.sources.plain_text import one_line, paragraphs

MOST_PARTS = 100
"""No list is followed further: what it has beyond ten thousand clips is not known to be all of it."""

LIVE = "It is a live broadcast, which Ownfeed does not play."


class PeerTube:
    """`where` is a page of the server; with `nsfw=both` in its query sensitive clips come too."""

    kind = "peertube"

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """See Adapter. A clip whose files the feed does not name comes without renditions."""
        at = place(where)
        answer, files = ask(at.list_from(0)), Files()
        if answer is None:
            return
        feed = ask(at.files) if at.files else None
        if feed is not None:
            files = files_of(feed)
        for start in range(PAGE_SIZE, MOST_PARTS * PAGE_SIZE + 1, PAGE_SIZE):
            listing = decoded(answer, Listing)
            yield _page(listing, at, files)
            if not listing.data or start >= (listing.total or start + 1):
                return
            url = at.list_from(start)
            answer = told(ask(url), url)

    def details(self, thread: str, ask: Ask) -> FarClip | None:
        """The clip with its files, captions and chapters, each of which is asked for."""
        base = thread.partition("/api/")[0]
        clip = clip_of(decoded(told(ask(thread), thread), Video), base)
        url = f"{thread}/captions"
        captions = each(decoded(told(ask(url), url), Listing).data, Caption)
        subtitles = (_subtitle(caption, base) for caption in captions if caption)
        found = tuple(subtitle for subtitle in subtitles if subtitle.url)
        return replace(clip, subtitles=found, chapters=_chapters(thread, ask))

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        """See Adapter. The answers to a comment are asked for when it is their turn."""
        for start in range(0, MOST_PARTS * PAGE_SIZE, PAGE_SIZE):
            url = f"{thread}/comment-threads?sort=-createdAt&count={PAGE_SIZE}&start={start}"
            listing = decoded(told(ask(url), url), Listing)
            for remark in filter(None, each(listing.data, Remark)):
                yield from _told(remark, thread, ask)
            if not listing.data or start + PAGE_SIZE >= (listing.total or 0):
                return


def _page(listing: Listing, at: Place, files: Files) -> Page:
    clips: list[FarClip] = []
    refused: list[tuple[str, str]] = []
    for video in each(listing.data, Video):
        if video is None:
            refused.append((at.base, STRANGE))
        elif video.is_live:
            refused.append((one_line(video.name or ""), LIVE))
        else:
            known = renditions(files, video.short_uuid or video.uuid, video.aspect_ratio)
            clips.append(clip_of(video, at.base, known))
    total = count(listing.total)
    is_all = total is not None and total <= MOST_PARTS * PAGE_SIZE
    return Page(tuple(clips), total if is_all else None, refused=tuple(refused))


def _told(remark: Remark, thread: str, ask: Ask) -> Iterator[Comment]:
    yield _comment(remark)
    if remark.total_replies:
        url = f"{thread}/comment-threads/{remark.id}"
        yield from map(_comment, decoded(told(ask(url), url), Thread).answers())


def _comment(remark: Remark) -> Comment:
    by = remark.account
    return Comment(
        str(remark.id),
        one_line((by.display_name or by.name or "") if by else ""),
        paragraphs(plain(remark.text or "")),
        moment(remark.created_at),
        str(remark.in_reply_to_comment_id or ""),
    )


def _subtitle(caption: Caption, base: str) -> Subtitle:
    code = str(caption.language.id) if caption.language else ""
    return Subtitle(address(caption.file_url or caption.caption_path, base), language(code))


def _chapters(thread: str, ask: Ask) -> tuple[Chapter, ...]:
    """Old servers know no chapters, and a clip is as good without."""
    url = f"{thread}/chapters"
    try:
        marks = decoded(told(ask(url), url), Marks).chapters
    except MissingError:
        return ()
    return tuple(Chapter(seconds(mark.timecode) or 0.0, one_line(mark.title)) for mark in marks[:PAGE_SIZE])
