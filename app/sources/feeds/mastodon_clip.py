"""Makes clips of the videos of a Mastodon post."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from app.sources.feeds.bounds import address, count, flag, headline, language, moment, pixels, seconds
from app.sources.feeds.markup import text_of
from app.sources.feeds.mastodon_shapes import Account, Attachment, Size, Status
from app.sources.feeds.port import FarClip, Rendition
from app.sources.hashtags import hashtags, normalised
from app.sources.plain_text import one_line, paragraphs

VIDEOS = ("video", "gifv")
VIDEO_NAMES = frozenset({".m4v", ".mkv", ".mov", ".mp4", ".webm"})


def clips_of(status: Status, base: str) -> Iterator[FarClip]:
    """A clip for each video of the post; most posts have none."""
    videos = [each for each in status.media_attachments if each.type in VIDEOS]
    for number, video in enumerate(videos, 1):
        clip = _clip(status, video, base, "" if number == 1 else f"#{number}")
        if clip.renditions:
            yield clip


def name_of(account: Account | None) -> str:
    """What an account calls itself."""
    return one_line((account.display_name or account.username or "") if account else "")


def _clip(status: Status, video: Attachment, base: str, suffix: str) -> FarClip:
    words = paragraphs(text_of(status.content or ""))
    alternative = paragraphs(video.description or "")
    size = (video.meta.original if video.meta else None) or Size()
    link = address(video.url or video.remote_url)
    width, height = pixels(size.width), pixels(size.height)
    return FarClip(
        f"{status.uri or f'{base}/{status.id}'}{suffix}",
        headline(words, alternative, name_of(status.account), status.id),
        address(status.url or status.uri),
        (Rendition(link, width=width, height=height),) if link else (),
        words or alternative,
        tuple(dict.fromkeys([*normalised(tag.name for tag in status.tags), *hashtags(words)])),
        creator=name_of(status.account),
        creator_page=address(status.account.url if status.account else ""),
        poster=_still(video.preview_url),
        duration_s=seconds(size.duration),
        width=width,
        height=height,
        published=moment(status.created_at),
        updated=moment(status.edited_at),
        language=language(status.language),
        sensitive=flag(status.sensitive),
        labels=tuple(filter(None, [one_line(status.spoiler_text or "")])),
        likes=count(status.favourites_count),
        comments=count(status.replies_count),
        thread=f"{base}/api/v1/statuses/{status.id}",
    )


def _still(link: str | None) -> str:
    """The address of a picture; some servers give the video's own."""
    found = address(link)
    return "" if PurePosixPath(urlsplit(found).path).suffix.lower() in VIDEO_NAMES else found
