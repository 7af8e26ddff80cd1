"""Remembers which clips failed to play."""

from collections.abc import Collection, Sequence

from app.feed.queue import Placed


class Failing:
    """For one sitting."""

    def __init__(self) -> None:
        self._clips: set[str] = set()

    def note(self, clip: str) -> None:
        """A clip (id) failed."""
        self._clips.add(clip)

    def without(self, order: Sequence[Placed], shown: Collection[str]) -> list[Placed]:
        """The clips of an order that did not fail.

        Where nothing else is left, those that were `shown` before get another chance: on a busy computer their
        picture came too late, and a feed of few clips would stand still for good.
        """
        if all(placed.clip.id in self._clips for placed in order):
            self._clips.difference_update(shown)
        return [placed for placed in order if placed.clip.id not in self._clips]
