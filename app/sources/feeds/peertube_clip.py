"""Makes a clip of what PeerTube says of it."""

from collections.abc import Iterator

from app.sources.feeds.bounds import (
    address,
    count,
    flag,
    headline,
    language,
    moment,
    pixels,
    seconds,
    shaped,
    size,
)
from app.sources.feeds.markdown import plain
from app.sources.feeds.peertube_shapes import File, Label, Owner, Playlist, Video
from app.sources.feeds.port import STREAM, FarClip, Rendition
from app.sources.hashtags import hashtags, normalised
from app.sources.plain_text import one_line, paragraphs

NOMINAL_PX = 240
"""The shorter side where only the shape of a picture is known: the smallest rung that PeerTube makes."""

MP4, HLS = "video/mp4", "application/vnd.apple.mpegurl"
NOBODY = Owner()


def clip_of(video: Video, base: str, renditions: tuple[Rendition, ...] = ()) -> FarClip:
    """The clip. `base` is the server that was asked, which need not be the one that the clip comes from."""
    renditions = renditions or tuple(_renditions(video))
    owner, account = video.channel or NOBODY, video.account or NOBODY
    words = paragraphs(plain(video.description or video.truncated_description or ""))
    short_px = max((min(each.width, each.height) for each in renditions), default=0) or NOMINAL_PX
    width, height = shaped(video.aspect_ratio, short_px)
    return FarClip(
        f"{video.uuid}@{account.host or owner.host or base.partition('://')[2]}",
        headline(video.name, words, video.uuid),
        address(video.url) or f"{base}/w/{video.uuid}",
        renditions,
        words,
        hashtags(words),
        normalised([*(video.tags or []), _known(video.category)]),
        one_line(owner.display_name or owner.name or account.display_name or account.name or ""),
        address(owner.url or account.url),
        address(video.preview_path or video.thumbnail_path, base),
        seconds(video.duration),
        width or max((each.width for each in renditions), default=0),
        height or max((each.height for each in renditions), default=0),
        moment(video.published_at),
        moment(video.updated_at),
        one_line(_known(video.licence)),
        language(str(video.language.id) if video.language and video.language.id else ""),
        flag(video.nsfw),
        tuple(filter(None, [one_line(video.nsfw_summary or "")])),
        count(video.views),
        count(video.likes),
        count(video.comments),
        f"{base}/api/v1/videos/{video.uuid}",
    )


def _known(label: Label | None) -> str:
    return (label.label or "") if label and label.id is not None else ""


def _renditions(video: Video) -> Iterator[Rendition]:
    """Whole files first; a playlist only where there is no file with both picture and sound."""
    whole = [file for file in video.files if file.has_video is not False]
    for playlist in video.streaming_playlists:
        if not any(file.has_video is False for file in playlist.files):
            whole.extend(playlist.files)
    found = [rendition for file in whole if (rendition := _rendition(file, video.aspect_ratio)).url]
    yield from found or filter(lambda each: each.url, map(_stream, video.streaming_playlists))


def _stream(playlist: Playlist) -> Rendition:
    return Rendition(address(playlist.playlist_url), STREAM, HLS)


def _rendition(file: File, aspect: float | None) -> Rendition:
    short_px = file.resolution.id if file.resolution and isinstance(file.resolution.id, int) else 0
    width, height = shaped(aspect, pixels(short_px))
    return Rendition(
        address(file.file_url),
        mime=MP4,
        width=pixels(file.width) or width,
        height=pixels(file.height) or height,
        bytes=size(file.size),
    )
