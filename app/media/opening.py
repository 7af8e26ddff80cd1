"""Opens a stranger's file for decoding; runs in a locked-in child."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, BinaryIO, TypeVar

import av
from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from app.media.why import Why

T = TypeVar("T")

CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,asf,ogg,mpegts,mpeg,mpegvideo,flv,mxf,rm"
"""The only demuxers that may look: none of them opens another file (as playlists and slide shows do)."""

ARCHIVES = (b"PK\3\4", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"\xfd7zXZ", b"BZh", b"(\xb5/\xfd")
PLAYLISTS = (b"#EXTM3U", b"[playlist]", b"ffconcat", b"<MPD", b"<?xml", b"<ASX")

MOST_PIXELS = 7680 * 4320
MOST_PACKETS = 600
"""A stream that shows nothing in so many packets (20 s at 30 a second) is taken as damaged."""


class Refusal(Exception):  # noqa: N818  a judgement, not an error
    """The file is not taken in."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.name)
        self.why = why


def guarded(look: Callable[[], T]) -> T | Why:
    """What the look into a file gives, or why it is refused. Never raises for anything that a file can hold."""
    try:
        return look()
    except Refusal as refusal:
        return refusal.why
    except MemoryError:
        return Why.TOO_LARGE
    except (FFmpegError, ValueError, OSError, OverflowError, IndexError):  # IndexError: PyAV lost a stream
        return Why.NO_FRAME


def open_media(file: BinaryIO, containers: str = CONTAINERS) -> InputContainer:
    """The container in the file, if one of these demuxers knows it; raises Refusal."""
    start = file.read(16)
    file.seek(0)
    try:
        return av.open(
            file,
            "r",
            options={"format_whitelist": containers, "protocol_whitelist": ""},
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


def picture_stream(container: InputContainer) -> VideoStream:
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


def first_frame(container: InputContainer, stream: VideoStream) -> VideoFrame:
    """The first whole frame; what stands before the first key frame cannot be decoded and is passed over."""
    for frame in _frames(container, stream):
        if not frame.is_corrupt:
            return frame
    raise Refusal(Why.NO_FRAME)


def decoded(packet: "Packet[Any]") -> list[VideoFrame] | list[AudioFrame]:
    """The frames of a packet, none where it is damaged; raises Refusal where it is encrypted."""
    if packet.has_sidedata("encryption_info"):
        raise Refusal(Why.PROTECTED)
    try:
        frames: list[VideoFrame] | list[AudioFrame] = packet.decode()
    except FFmpegError:
        return []
    return frames


def _frames(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    for packet in islice(container.demux(stream), MOST_PACKETS):
        yield from (frame for frame in decoded(packet) if isinstance(frame, VideoFrame))
