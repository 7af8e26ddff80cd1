"""One pass through an open file."""

import contextlib
import time

from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from app.analysis.clip.seen import BURST_S, LONGEST_S
from app.analysis.decode.album import Album
from app.analysis.decode.listener import Listener
from app.media.opening import decoded

USUAL_HZ = 25.0
"""Frames without a time are taken to come so fast, where the file says nothing."""


class Watch:
    """Shows an album the frames of a video stream and a listener the sound, until the budget is spent.

    `until_s` is a moment of this process's own processor time.
    """

    def __init__(
        self,
        container: InputContainer,
        stream: VideoStream,
        album: Album,
        listener: Listener,
        until_s: float,
    ) -> None:
        self._container, self._stream = container, stream
        self._album, self._listener = album, listener
        self._until_s = until_s
        self._shown = 0

    def beginning(self) -> None:
        """The first minute, with sound."""
        for packet in self._container.demux([self._stream, *self._container.streams.audio[:1]]):
            for frame in decoded(packet):
                if isinstance(frame, AudioFrame):
                    self._listener.take(frame)
                elif self._show(frame) > LONGEST_S:
                    return
            if self._spent():
                return
        self._listener.take(None)

    def around(self, at_s: float) -> None:
        """A moment far behind the beginning; one that cannot be reached is left out."""
        base = self._stream.time_base or 1
        wanted = (self._stream.start_time or 0) + int((at_s - BURST_S / 2) / base)
        with contextlib.suppress(FFmpegError):
            self._container.seek(wanted, stream=self._stream)
            for packet in self._container.demux(self._stream):
                for frame in decoded(packet):
                    if isinstance(frame, VideoFrame) and self._show(frame) > at_s + BURST_S / 2:
                        return
                if self._spent():
                    return

    def _show(self, frame: VideoFrame) -> float:
        """When the frame is shown, in seconds from the beginning of the clip."""
        at_s = self._time_s(frame)
        self._shown += 1
        if not frame.is_corrupt:
            self._album.take(frame, at_s)
        return at_s

    def _time_s(self, frame: VideoFrame) -> float:
        if frame.time is None:
            return self._shown / float(self._stream.average_rate or USUAL_HZ)
        start_s = float((self._stream.start_time or 0) * (self._stream.time_base or 0))
        return max(0.0, frame.time - start_s)

    def _spent(self) -> bool:
        return time.process_time() > self._until_s
