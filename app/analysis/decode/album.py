"""Keeps the pictures of a clip that are wanted, out of all that pass by."""

import numpy as np
from av.video.frame import VideoFrame

from app.analysis.clip.seen import FRAME_SIDE_PX, LONGEST_S, THUMB_PX, Frame
from app.analysis.decode.moments import places_s, thumbs
from app.analysis.decode.place import Place, Shown
from app.analysis.decode.shrink import Picture, Shrinker


class Album:
    """Takes frames in the order of time; `length_s` says where in the clip its places are."""

    def __init__(self, length_s: float) -> None:
        self.last_s = 0.0
        self._places = [Place(at_s) for at_s in places_s(length_s)]
        self._moments = thumbs(length_s)
        self._thumbs: list[Picture] = []
        self._first: Frame | None = None
        self._before: Shown | None = None
        self._large, self._small, self._tiny = Shrinker(), Shrinker(), Shrinker()

    def take(self, frame: VideoFrame, at_s: float) -> None:
        """Keep of the frame what is wanted of that moment."""
        self.last_s = max(self.last_s, at_s)
        if self._first is None:
            self._first = Frame(at_s, self._large.colour(frame, FRAME_SIDE_PX))
        if self._moments.due(at_s):
            self._thumbs.append(self._tiny.grey(frame, THUMB_PX))
        shown = Shown(frame, at_s)
        for place in self._places:
            place.take(shown, self._before or shown, self._large, self._small)
        self._before = shown

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The pictures that were found; of a clip that ended before its first place, its first frame."""
        found = tuple(place.picture for place in self._places if place.picture is not None)
        return found or ((self._first,) if self._first is not None else ())

    @property
    def bursts(self) -> tuple[tuple[Frame, ...], ...]:
        """One for each of the frames."""
        found = tuple(tuple(place.burst) for place in self._places if place.picture is not None)
        return found or ((),) * len(self.frames)

    @property
    def thumbs(self) -> Picture:
        """Grey, (n, 48, 48)."""
        return np.stack(self._thumbs) if self._thumbs else np.zeros((0, THUMB_PX, THUMB_PX), np.uint8)

    @property
    def late(self) -> list[Place]:
        """The places behind the beginning that is decoded without a gap, as long as they lack their picture."""
        return [place for place in self._places if place.at_s >= LONGEST_S and place.picture is None]
