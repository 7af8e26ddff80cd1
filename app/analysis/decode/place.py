"""One moment of a clip that is looked at closely."""

from typing import NamedTuple

from av.video.frame import VideoFrame

from app.analysis.clip.seen import BURST_S, BURST_SIDE_PX, FRAME_SIDE_PX, Frame
from app.analysis.decode.moments import burst
from app.analysis.decode.shrink import Shrinker


class Shown(NamedTuple):
    """A frame, and when it is shown."""

    frame: VideoFrame
    at_s: float


class Place:
    """Takes the frame that is nearest, and around it the burst in which a hand can be seen to move."""

    def __init__(self, at_s: float) -> None:
        self.at_s = at_s
        self.picture: Frame | None = None
        self.burst: list[Frame] = []
        self._moments = burst(at_s)

    @property
    def end_s(self) -> float:
        """From here on nothing is wanted any more."""
        return self.at_s + BURST_S / 2

    def take(self, shown: Shown, before: Shown, large: Shrinker, small: Shrinker) -> None:
        """Keep of a frame, and of the one before it, what is wanted."""
        if self.picture is None and shown.at_s >= self.at_s:
            nearest = min(before, shown, key=lambda one: abs(one.at_s - self.at_s))
            self.picture = Frame(nearest.at_s, large.colour(nearest.frame, FRAME_SIDE_PX))
        if shown.at_s < self.end_s and self._moments.due(shown.at_s):
            self.burst.append(Frame(shown.at_s, small.colour(shown.frame, BURST_SIDE_PX)))
