"""Says why: the exact parts of a score, and which events met which feature."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from personalization.columns import Floats
from personalization.entry import Entry
from personalization.signals import length_bin
from personalization.table import LENGTHS, PARTS
from personalization.values import ClipFeatures

SMALL = 1e-4
"""Parts smaller than this are added up in one reason, `rest`."""


class Evidence:
    """Which events met which feature. Grows with the log; what no longer stands is passed over on reading."""

    def __init__(self, spellings: Mapping[str, str]) -> None:
        """No event yet; `spellings` says which tag a less common spelling stands for."""
        self._spellings = spellings
        self._met: dict[str, list[Entry]] = defaultdict(list)
        self._tags: dict[str, list[Entry]] = {}
        self._names: dict[str, tuple[str, ...]] = {}

    def note(self, entry: Entry, clip: ClipFeatures | None) -> tuple[str, ...]:
        """Remember what an event met; the names of that."""
        names = self._names_of(entry, clip)
        for name in names:
            self._met[name].append(entry)
            if name.startswith("tag:"):
                self._tags[name[4:]] = self._met[name]
        return names

    def _names_of(self, entry: Entry, clip: ClipFeatures | None) -> tuple[str, ...]:
        if entry.about or clip is None:
            return (entry.about.replace("near:", "tag:", 1),) if entry.about else ()
        if clip.id not in self._names:
            self._names[clip.id] = _names(clip, self._spellings)
        return self._names[clip.id]

    def tags(self) -> list[str]:
        """All tags that a lesson still speaks of."""
        told = self._tags.items()
        return [tag for tag, met in told if met[-1].teaches or any(entry.teaches for entry in met)]

    def untold(self) -> Iterable[Entry]:
        """The lessons that stand of clips without a tag, newest first."""
        return self.latest("untold")

    def latest(self, name: str) -> Iterable[Entry]:
        """The lessons that stand and speak of a feature, newest first; nearness counts the tag's own."""
        group, _, word = name.partition(":")
        if group == "hour":
            part, _, topic = word.partition("×")
            own = self.latest(f"tag:{topic}")
            return (entry for entry in own if entry.part == PARTS.index(part))
        entries = self._met.get(f"tag:{word}" if group == "near" else name, ())
        return (entry for entry in reversed(entries) if entry.teaches)


def _names(clip: ClipFeatures, spellings: Mapping[str, str]) -> tuple[str, ...]:
    one_each = (("by", clip.creator), ("source", clip.source), ("lang", clip.language))
    names = (f"{group}:{word}" for group, word in one_each if word)
    return (
        *(dict.fromkeys(f"tag:{spellings.get(tag, tag)}" for tag in clip.topics()) or ("untold",)),
        *names,
        f"length:{LENGTHS[length_bin(clip.duration_s)]}",
    )


Part = tuple[str, float]


@lru_cache(maxsize=4)
def _looks(names: tuple[str, ...]) -> NDArray[np.bool_]:
    return np.array([name.startswith("look:") for name in names], bool)


def parts(names: tuple[str, ...], wide: Floats, vector: Floats, extra: dict[str, float]) -> list[Part]:
    """The named parts of a score, largest first by size; `extra` are parts that are no feature.

    The directions of an embedding have no words of their own: together they are `look`.
    """
    values = wide * vector
    looks = _looks(names)
    look, values = float(values[looks].sum()), np.where(looks, 0.0, values)
    large = np.flatnonzero(np.abs(values) >= SMALL)
    rest = float(values.sum() - values[large].sum())
    named = [(names[at], value) for at, value in zip(large.tolist(), values[large].tolist(), strict=True)]
    named += [(name, value) for name, value in {**extra, "look": look, "rest": rest}.items() if value]
    return sorted(named, key=lambda part: (-abs(part[1]), part[0]))
