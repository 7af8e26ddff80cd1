"""Names the events behind a part of a score, and counts how its clips went."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from heapq import merge
from itertools import islice

from personalization.entry import Entry, said_yes
from personalization.reasons import Evidence
from personalization.values import Reason

LATELY = 20
"""Lessons that a reason looks back on: those that pulled its way are named, newest first, and "finished 7 of 9"
counts the same ones. What is named is then all that the sentence claims, and a part falls without it."""

UNTOLD = 200
"""So many of the latest lessons from clips without a tag are looked through for those that are like a topic."""


class Because:
    """Puts the events behind parts of scores; remembers each name, for slates ask for the same ones often."""

    def __init__(self, evidence: Evidence, closest: Callable[[Sequence[Entry]], Sequence[str]]) -> None:
        """Read `evidence` as it is now; `closest` gives for lessons the topic that each clip is closest to."""
        self._evidence, self._closest = evidence, closest
        self._read: dict[tuple[str, bool], tuple[tuple[str, ...], int, int]] = {}

    def forget(self, names: Iterable[str]) -> None:
        """Look up anew what is said of these names, since one more lesson met them."""
        untold = "untold" in names
        if untold:
            self.__dict__.pop("_alike", None)
        words = {name.partition(":")[2] for name in names} if self._read else set()
        for key in [*self._read]:
            group, _, word = key[0].partition(":")
            if word.rpartition("×")[2] in words or (untold and group == "near"):
                del self._read[key]

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
