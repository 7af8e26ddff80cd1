"""Which clips stop the player again and again."""

from collections import Counter
from collections.abc import Iterable

from app.player.slot import Slot

DEATHS_FORGIVEN = 2
"""Two deaths may be chance, or the fault of another slot; a clip that was there at a third is skipped."""


class Blame:
    """Counts for each clip the deaths of the engine at which it was loading, or on stage."""

    def __init__(self) -> None:
        self._deaths: Counter[str] = Counter()

    def note(self, lost: Iterable[Slot], on_stage: Slot) -> None:
        """The engine died while it held these slots."""
        for slot in lost:
            if slot.awaited or slot is on_stage:
                self._deaths[slot.state.key] += 1

    def convicts(self, slot: Slot) -> bool:
        """Whether the clip in this slot should not be tried again."""
        return self._deaths[slot.state.key] > DEATHS_FORGIVEN
