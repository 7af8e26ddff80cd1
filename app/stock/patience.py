"""When what could not be fetched is tried again: soon at first, then ever later."""

FIRST_S, LONGEST_S, FACTOR = 2.0, 3600.0, 4.0
SILENCE = 3
"""So many fetches in a row that bring nothing mean that the network is gone."""

SILENT_S = 5.0
"""While it is gone, one fetch is tried so often."""


class Patience:
    """Told how each fetch ended, in seconds of one clock that never runs back."""

    def __init__(self) -> None:
        self._again_s: dict[str, float] = {}
        self._failures: dict[str, int] = {}
        self._in_a_row = 0
        self._next_s = 0.0

    @property
    def is_silent(self) -> bool:
        """Whether nothing comes any more."""
        return self._in_a_row >= SILENCE

    def may(self, clip: str, now_s: float) -> bool:
        """Whether a clip may be tried now."""
        return now_s >= self._again_s.get(clip, 0.0)

    def wait_s(self, now_s: float) -> float:
        """How long nothing at all is to be tried."""
        return max(0.0, self._next_s - now_s) if self.is_silent else 0.0

    def came(self) -> None:
        """A fetch brought what it was for."""
        self._in_a_row = 0

    def failed(self, clip: str, now_s: float) -> None:
        """A fetch brought nothing."""
        failures = self._failures[clip] = self._failures.get(clip, 0) + 1
        self._again_s[clip] = now_s + min(FIRST_S * FACTOR ** (failures - 1), LONGEST_S)
        self._in_a_row += 1
        self._next_s = now_s + SILENT_S

    def is_unfit(self, clip: str) -> None:
        """A clip can never be fetched: it is left alone until the program starts again."""
        self._again_s[clip] = float("inf")
        self._in_a_row = 0
