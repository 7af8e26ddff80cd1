"""Looks through one file, for all that the models want of it."""

import time
from typing import BinaryIO

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from app.analysis.clip.seen import FRAME_SIDE_PX, LONGEST_S, Seen
from app.analysis.decode.album import Album
from app.analysis.decode.listener import Listener
from app.analysis.decode.watch import Watch
from app.media.opening import CONTAINERS, Refusal, guarded, open_media, picture_stream
from app.media.why import Why

STILLS = "png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe,gif"
"""Demuxers of single pictures, which are analysed like a clip of one frame."""

BUDGET_S = 12.0
"""Seconds of processor after which a look goes no further; what was seen by then counts."""

DENSE_HZ = 24.0
"""From here on frames that no other refers to are left out: a third of the work, and enough remain."""

BLOCKS_VANISH_PX = 3 * FRAME_SIDE_PX
"""From here on pictures are made a third as large or smaller. That hides the edges of the blocks in which they were
coded, so these are not smoothed before: a fifth of the work.
"""


def look(file: BinaryIO) -> Seen | Why:
    """What is to be seen and heard, or why that cannot be told. Never raises for anything that a file can hold.

    A clip that ends before half of the length it claims, or claims none, is looked through a second time.
    """
    return guarded(lambda: _look(file))


def _look(file: BinaryIO) -> Seen:
    until_s = time.process_time() + BUDGET_S
    seen, last_s = _pass(file, 0.0, until_s)
    if 0 < last_s < seen.duration_s / 2:
        seen, _ = _pass(file, last_s, until_s)
    return seen


def _pass(file: BinaryIO, length_s: float, until_s: float) -> tuple[Seen, float]:
    """What one look gives, and the time of the last frame; a length of 0 s is what the file says."""
    with open_media(file, f"{CONTAINERS},{STILLS}") as container:
        stream = picture_stream(container)
        _hurry(stream)
        length_s = length_s or _told_s(container)
        album, listener = Album(length_s), Listener()
        watch = Watch(container, stream, album, listener, until_s)
        watch.beginning()
        for place in album.late:
            watch.around(place.at_s)
    if not album.frames:
        raise Refusal(Why.NO_FRAME)
    moves = album.last_s > 0 or len(listener.sound) > 0
    seen = Seen(album.frames, album.bursts, album.thumbs, listener.sound, length_s if moves else 0.0)
    return seen, album.last_s


def _told_s(container: InputContainer) -> float:
    """The length that the file claims; a minute where it claims none."""
    told_s = (container.duration or 0) / av.time_base
    return told_s if told_s > 0 else float(LONGEST_S)


def _hurry(stream: VideoStream) -> None:
    if stream.average_rate is not None and stream.average_rate >= DENSE_HZ:
        stream.codec_context.skip_frame = "NONREF"
    if max(stream.width, stream.height) >= BLOCKS_VANISH_PX:
        stream.codec_context.options = {"skip_loop_filter": "all"}
