"""Looks into one media file; runs in the locked-in child."""

from collections.abc import Iterator
from typing import BinaryIO

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from app.sources.loudness import loudness_lufs
from app.sources.poster import poster
from app.sources.probed import Probed, Why

CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,asf,ogg,mpegts,mpeg,mpegvideo,flv,mxf,rm"
"""The only demuxers that may look: none of them opens another file (as playlists and slide shows do)."""

ARCHIVES = (b"PK\3\4", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"\xfd7zXZ", b"BZh", b"(\xb5/\xfd")
PLAYLISTS = (b"#EXTM3U", b"[playlist]", b"ffconcat", b"<MPD", b"<?xml", b"<ASX")

MOST_PIXELS = 7680 * 4320
MOST_PACKETS = 600
"""A stream that shows nothing in so many packets (20 s at 30 a second) is taken as damaged."""

WANTED_TAGS = (
    *("title", "artist", "author", "album_artist", "description", "comment", "synopsis", "genre", "keywords"),
    *("copyright", "license"),
)
MOST_TAG = 4000
"""Characters kept of one embedded text."""


class Refusal(Exception):  # noqa: N818  a judgement, not an error
    """The file is not taken in."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.name)
        self.why = why


def examine(file: BinaryIO) -> Probed | Why:
    """What the file is, or why it is refused. Never raises for anything that a file can hold."""
    try:
        return _examine(file)
    except Refusal as refusal:
        return refusal.why
    except MemoryError:
        return Why.TOO_LARGE
    except (FFmpegError, ValueError, OSError, OverflowError):
        return Why.NO_FRAME


def _examine(file: BinaryIO) -> Probed:
    with _open(file) as container:
        stream = _picture_stream(container)
        frame = _first_frame(container, stream)
        sideways = frame.rotation % 180 != 0
        duration_s = container.duration / av.time_base if container.duration else None
        picture = poster(container, stream, frame, duration_s)
        return Probed(
            width=frame.height if sideways else frame.width,
            height=frame.width if sideways else frame.height,
            codec=stream.codec_context.codec.canonical_name,
            duration_s=duration_s if duration_s is None or duration_s > 0 else None,
            has_sound=bool(container.streams.audio),
            loudness_lufs=loudness_lufs(container),
            poster=picture,
            tags=_tags(container),
        )


def _open(file: BinaryIO) -> InputContainer:
    start = file.read(16)
    file.seek(0)
    try:
        return av.open(
            file,
            "r",
            options={"format_whitelist": CONTAINERS, "protocol_whitelist": ""},
            metadata_errors="replace",
        )
    except FFmpegError as error:
        raise Refusal(_kind(start)) from error


def _kind(start: bytes) -> Why:
    if not start:
        return Why.EMPTY
    if start.startswith(ARCHIVES):
        return Why.ARCHIVE
    return Why.PLAYLIST if start.removeprefix(b"\xef\xbb\xbf").startswith(PLAYLISTS) else Why.NOT_A_VIDEO


def _picture_stream(container: InputContainer) -> VideoStream:
    """The first moving picture, else the cover of what is only sound."""
    streams = container.streams.video
    moving = [stream for stream in streams if not stream.disposition & Disposition.attached_pic]
    if not streams:
        raise Refusal(Why.NO_PICTURE if container.streams.audio else Why.NOT_A_VIDEO)
    stream = (moving or list(streams))[0]
    if stream.codec_context is None:
        raise Refusal(Why.NO_FRAME)
    if stream.width * stream.height > MOST_PIXELS:
        raise Refusal(Why.TOO_LARGE)
    stream.codec_context.thread_count = 1  # each thread reserves memory of the little there is
    return stream


def _first_frame(container: InputContainer, stream: VideoStream) -> VideoFrame:
    """The first whole frame; what stands before the first key frame cannot be decoded and is passed over."""
    for frame in _frames(container, stream):
        if not frame.is_corrupt:
            return frame
    raise Refusal(Why.NO_FRAME)


def _frames(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    for number, packet in enumerate(container.demux(stream)):
        if packet.has_sidedata("encryption_info"):
            raise Refusal(Why.PROTECTED)
        if number > MOST_PACKETS:
            return
        try:
            yield from packet.decode()
        except FFmpegError:
            continue


def _tags(container: InputContainer) -> dict[str, str]:
    texts = {name.lower(): text for name, text in container.metadata.items()}
    return {name: texts[name][:MOST_TAG] for name in WANTED_TAGS if name in texts}
