"""Says why: the exact parts of a score, and the events that taught each part."""

from collections.abc import Sequence

import numpy as np

from personalization.ledger import Entry
from personalization.pool import Floats
from personalization.values import Reason

BECAUSE = 5
"""So many events are named with a reason, newest first."""

SMALL = 1e-4
"""Parts smaller than this are added up in one reason, `rest`."""


class Evidence:
    """Which events met which feature. Grows with the log; what no longer stands is passed over on reading."""

    def __init__(self) -> None:
        """No event yet."""
        self._met: dict[str, list[Entry]] = {}

    def note(self, entry: Entry, names: Sequence[str]) -> None:
        """Remember that an event met these features."""
        for name in names:
            self._met.setdefault(name, []).append(entry)

    def tags(self) -> list[str]:
        """All tags that a lesson still speaks of."""
        tags = (name for name in self._met if name.startswith("tag:"))
        return [name.partition(":")[2] for name in tags if any(entry.teaches for entry in self._met[name])]

    def of(self, name: str) -> list[Entry]:
        """The lessons that stand and speak of a feature, oldest first."""
        group, _, word = name.partition(":")
        return [entry for entry in self._met.get(f"tag:{word}" if group == "near" else name, ()) if entry.teaches]


def reason(name: str, value: float, evidence: Evidence) -> Reason:
    """A part of a score, with the events that pulled the same way."""
    spoke = evidence.of(name)
    viewings = [e for e in spoke if e.event.kind in ("watched", "skipped") and e.signal]
    finished = sum(1 for e in viewings if e.signal and e.signal.target >= 0.5)
    agreed = [e.event.id for e in spoke if e.signal and (e.signal.target >= 0.5) == (value > 0)]
    return Reason(name, value, tuple(reversed(agreed[-BECAUSE:])), finished, len(viewings))


def parts(names: Sequence[str], wide: Floats, vector: Floats, extra: dict[str, float]) -> list[tuple[str, float]]:
    """The named parts of a score, largest first by size; `extra` are parts that are no feature."""
    values = wide * vector
    large = np.flatnonzero(np.abs(values) >= SMALL)
    rest = float(values.sum() - values[large].sum())
    named = [(names[at], float(values[at])) for at in large.tolist()]
    named += [(name, value) for name, value in {**extra, "rest": rest}.items() if value]
    return sorted(named, key=lambda part: (-abs(part[1]), part[0]))
