"""Which clips are to be loaded again after the engine died, and in what order."""

from collections import Counter
from collections.abc import Sequence

from app.player.slot import Slot

DEATHS_FORGIVEN = 2
"""Two deaths may be chance, or the fault of another slot; a clip that was there at a third is skipped."""
PROVEN_FRAMES = 60
"""A clip that has shown so many in a row did not cause what happened before."""


class Revival:
    """The clip on stage comes first, alone; the others follow once it has a picture."""

    def __init__(self) -> None:
        self._deaths: Counter[str] = Counter()
        self._waiting: list[Slot] = []

    def died(self, lost: Sequence[Slot], on_stage: Slot) -> list[Slot]:
        """The engine died while it held these slots; the ones to load again at once."""
        for slot in lost:
            if slot.awaited or slot is on_stage:
                self._deaths[slot.state.key] += 1
        self._waiting += [slot for slot in lost if slot is not on_stage and slot not in self._waiting]
        return [on_stage] if on_stage in lost else self.due()

    def due(self) -> list[Slot]:
        """The others, now; each only once."""
        due, self._waiting = self._waiting, []
        return due

    def forget(self, slot: Slot) -> None:
        """The slot holds another clip."""
        if slot in self._waiting:
            self._waiting.remove(slot)

    def absolve(self, slot: Slot) -> None:
        """The clip has played well for a while."""
        self._deaths.pop(slot.state.key, None)

    def convicts(self, slot: Slot) -> bool:
        """Whether the clip in this slot should not be tried again, as it stops the engine each time."""
        return self._deaths[slot.state.key] > DEATHS_FORGIVEN
