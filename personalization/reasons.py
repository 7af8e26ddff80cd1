"""Says why: the exact parts of a score, and the events that taught each part."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from heapq import merge
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from personalization.columns import Floats
from personalization.entry import Entry, said_yes
from personalization.signals import length_bin
from personalization.table import LENGTHS, PARTS
from personalization.values import ClipFeatures, Reason

LATELY = 20
"""Lessons that a reason looks back on: those that pulled its way are named, newest first, and "finished 7 of 9"
counts the same ones. What is named is then all that the sentence claims, and a part falls without it."""

UNTOLD = 200
"""So many of the latest lessons from clips without a tag are looked through for those that are like a topic."""

SMALL = 1e-4
"""Parts smaller than this are added up in one reason, `rest`."""


class Evidence:
    """Which events met which feature. Grows with the log; what no longer stands is passed over on reading."""

    def __init__(self, spellings: Mapping[str, str]) -> None:
        """No event yet; `spellings` says which tag a less common spelling stands for."""
        self._spellings = spellings
        self._met: dict[str, list[Entry]] = defaultdict(list)
        self._names: dict[str, tuple[str, ...]] = {}

    def note(self, entry: Entry, clip: ClipFeatures | None) -> None:
        """Remember what an event met."""
        for name in self._names_of(entry, clip):
            self._met[name].append(entry)

    def _names_of(self, entry: Entry, clip: ClipFeatures | None) -> tuple[str, ...]:
        if entry.about or clip is None:
            return (entry.about.replace("near:", "tag:", 1),) if entry.about else ()
        if clip.id not in self._names:
            self._names[clip.id] = _names(clip, self._spellings)
        return self._names[clip.id]

    def tags(self) -> list[str]:
        """All tags that a lesson still speaks of."""
        told = ((name, met) for name, met in self._met.items() if name.startswith("tag:"))
        return [name[4:] for name, met in told if met[-1].teaches or any(entry.teaches for entry in met)]

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


class Because:
    """Puts the events behind parts of scores; remembers each name, for a slate asks for the same ones
    often."""

    def __init__(self, evidence: Evidence, closest: Callable[[Sequence[Entry]], Sequence[str]]) -> None:
        """Read `evidence` as it is now; `closest` gives for lessons the topic that each clip is closest to."""
        self._evidence, self._closest = evidence, closest
        self._read: dict[tuple[str, bool], tuple[tuple[str, ...], int, int]] = {}

    def reason(self, name: str, value: float) -> Reason:
        """A part with the events that pulled the same way, and how its clips went lately."""
        key = (name, value > 0)
        if key not in self._read:
            self._read[key] = self._look_up(*key)
        return Reason(name, value, *self._read[key])

    def _look_up(self, name: str, liked: bool) -> tuple[tuple[str, ...], int, int]:
        agreed, well, viewings = [], 0, 0
        for entry in islice(self._spoke(name), LATELY):
            good = said_yes(entry)
            if entry.event.kind in ("watched", "skipped"):
                well, viewings = well + good, viewings + 1
            if good == liked:
                agreed.append(entry.event.id)
        return tuple(agreed), well, viewings

    def _spoke(self, name: str) -> Iterable[Entry]:
        """The lessons that speak of a feature, newest first; what is like a topic need not carry its tag."""
        group, _, word = name.partition(":")
        own = self._evidence.latest(name)
        if group != "near":
            return own
        return merge(own, self._alike.get(word, ()), key=lambda entry: -entry.place)

    @cached_property
    def _alike(self) -> Mapping[str, list[Entry]]:
        """The latest lessons from clips without a tag by the topic that those are closest to."""
        untold = list(islice(self._evidence.untold(), UNTOLD))
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry, topic in zip(untold, self._closest(untold), strict=True):
            found[topic].append(entry)
        return found
