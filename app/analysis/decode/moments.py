"""Which moments of a clip are looked at."""

from app.analysis.clip.seen import BURST_HZ, BURST_S, FRAMES, LONGEST_S, THUMB_HZ

EARLY_S = 0.02
"""A frame may come so much before its moment: time stamps are rounded."""


class Moments:
    """Moments in order of time, each to be taken once; after a gap only one is taken, not all that were due."""

    def __init__(self, times_s: list[float]) -> None:
        self._times_s, self._taken = times_s, 0

    def due(self, at_s: float) -> bool:
        """Whether a frame at this time takes a moment, which is then gone."""
        first = self._taken
        while not self.over and at_s >= self._times_s[self._taken] - EARLY_S:
            self._taken += 1
        return self._taken > first

    @property
    def over(self) -> bool:
        """Whether all moments were taken."""
        return self._taken == len(self._times_s)


def places_s(length_s: float) -> list[float]:
    """Where a clip of this length is looked at closely."""
    return [(number + 0.5) / FRAMES * length_s for number in range(FRAMES)]


def burst(place_s: float) -> Moments:
    """The moments around a place at which a hand can be seen to move; cut at the beginning of the clip."""
    begin_s = max(0.0, place_s - BURST_S / 2)
    return Moments([begin_s + number / BURST_HZ for number in range(int(BURST_S * BURST_HZ))])


def thumbs(length_s: float) -> Moments:
    """When the small grey pictures are taken."""
    return Moments([number / THUMB_HZ for number in range(int(min(length_s, LONGEST_S) * THUMB_HZ) + 1)])
