"""One moment of a clip that is looked at closely."""

from av.video.frame import VideoFrame

from app.analysis.clip.seen import BURST_S, BURST_SIDE_PX, FRAME_SIDE_PX, Frame
from app.analysis.decode.moments import EARLY_S, burst
from app.analysis.decode.shrink import Shrinker


class Place:
    """Takes its picture, and around it the burst in which a hand can be seen to move."""

    def __init__(self, at_s: float) -> None:
        self.at_s = at_s
        self.picture: Frame | None = None
        self.burst: list[Frame] = []
        self._moments = burst(at_s)

    @property
    def end_s(self) -> float:
        """From here on nothing is wanted any more."""
        return self.at_s + BURST_S / 2

    def take(self, frame: VideoFrame, at_s: float, large: Shrinker, small: Shrinker) -> None:
        """Keep of the frame what is wanted."""
        if self.picture is None and at_s >= self.at_s - EARLY_S:
            self.picture = Frame(at_s, large.colour(frame, FRAME_SIDE_PX))
        if at_s < self.end_s and self._moments.due(at_s):
            self.burst.append(Frame(at_s, small.colour(frame, BURST_SIDE_PX)))
