"""Makes clips and comments of what Loops says of them."""

from urllib.parse import quote

from app.sources.feeds.bounds import address, count, flag, headline, language, moment, pixels, seconds
from app.sources.feeds.loops_shapes import Account, Media, Remark, Video
from app.sources.feeds.port import Comment, FarClip, Rendition
from app.sources.hashtags import hashtags, normalised
from app.sources.plain_text import one_line, paragraphs

Owner = Account | list[object] | None
MP4 = "video/mp4"


def clip_of(video: Video, base: str) -> FarClip:
    """The clip, without renditions while the server is still at work on it."""
    media = video.media or Media()
    words, alternative = paragraphs(video.caption or ""), paragraphs(media.alt_text or "")
    link, width, height = address(media.src_url), pixels(media.width), pixels(media.height)
    page, name = address(video.url), _username(video.account)
    return FarClip(
        f"{video.id}@{base.partition('://')[2]}",
        headline(words, alternative, name_of(video.account), video.id),
        page or f"{base}/v/{video.id}",
        (Rendition(link, mime=MP4, width=width, height=height),) if link else (),
        words or alternative,
        tuple(dict.fromkeys([*normalised(video.tags or []), *hashtags(words)])),
        creator=name_of(video.account),
        creator_page=f"{base}/@{quote(name)}" if name else "",
        poster=address(media.thumbnail),
        duration_s=seconds(media.duration),
        width=width,
        height=height,
        published=moment(video.created_at),
        language=language(video.lang),
        sensitive=flag(video.is_sensitive),
        labels=tuple(_labels(video)),
        likes=count(video.likes),
        comments=count(video.comments),
        thread=f"{base}/api/v1/video/comments/{quote(video.id)}",
    )


def comment_of(remark: Remark) -> Comment:
    """The comment, without words and a name where it was deleted: what the server says then is not its own."""
    gone = remark.tombstone
    return Comment(
        f"{remark.p_id}/{remark.id}" if remark.p_id else remark.id,
        "" if gone else name_of(remark.account),
        "" if gone else paragraphs(remark.caption or ""),
        moment(remark.created_at),
        remark.p_id or "",
        count(remark.likes),
    )


def name_of(owner: Owner) -> str:
    """What an account calls itself, "" where it is gone."""
    return one_line(owner.name or owner.username or "") if isinstance(owner, Account) else ""


def _username(owner: Owner) -> str:
    return (owner.username or "") if isinstance(owner, Account) else ""


def _labels(video: Video) -> list[str]:
    said = video.meta
    found = {"contains AI": said and said.contains_ai, "contains advertising": said and said.contains_ad}
    return [label for label, holds in found.items() if holds]
