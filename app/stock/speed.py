"""How fast clips come, by those that came last."""

REMEMBERED_S = 10.0
"""So much of the time spent fetching counts; what was before fades."""


class Speed:
    """Told of fetches as they begin and end, in seconds of one clock; time without any does not count."""

    def __init__(self) -> None:
        self._under_way, self._since_s = 0, 0.0
        self._bytes = self._busy_s = 0.0

    @property
    def bytes_per_s(self) -> float | None:
        """Of all fetches together; None before the first one ended."""
        return self._bytes / self._busy_s if self._bytes and self._busy_s else None

    def began(self, now_s: float) -> None:
        """A fetch began."""
        self._tick(now_s)
        self._under_way += 1

    def ended(self, now_s: float, came_bytes: int) -> None:
        """A fetch ended, with so many bytes."""
        self._tick(now_s)
        self._under_way -= 1
        self._bytes += came_bytes
        if self._busy_s > REMEMBERED_S:
            fades = REMEMBERED_S / self._busy_s
            self._bytes, self._busy_s = self._bytes * fades, REMEMBERED_S

    def _tick(self, now_s: float) -> None:
        self._busy_s += now_s - self._since_s if self._under_way else 0.0
        self._since_s = now_s
