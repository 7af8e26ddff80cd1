"""Which events still stand: the lessons of a log after everything that was taken back.

A like undone, a viewing that "not interested" takes with it, an event that was forgotten: none of them
leaves a trace. What stands is a pure function of the events in order; nothing is ever deleted from the
ledger itself, so that bringing something back is as exact as taking it away.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from personalization.entry import Entry, about
from personalization.habits import Habits, Met
from personalization.settings import Settings
from personalization.signals import signal
from personalization.takings import MAY_TAKE_BACK, taken_back
from personalization.values import ClipFeatures, Event

SECONDS_A_DAY, SECONDS_A_PART = 86_400, 21_600

ON_STAGE = ("shown", "watched", "skipped")
"""Kinds that say a clip was seen."""


def part_of_day(at_s: float, settings: Settings) -> int:
    """The quarter of the viewer's day, 0 (night) to 3 (evening)."""
    return int((at_s + settings.utc_offset_s) % SECONDS_A_DAY // SECONDS_A_PART)


class Ledger:
    """All entries in the order of the log, and what would take long to count again."""

    def __init__(self, settings: Settings, spellings: Mapping[str, str], habits: Habits) -> None:
        """Start with an empty log; `spellings` says which tag a less common spelling stands for, `habits` has
        met nothing yet."""
        self._settings, self._spellings, self._habits = settings, spellings, habits
        self.entries: list[Entry] = []
        self.alive = 0
        self.seen_day: dict[str, int] = {}
        self._of: dict[str, list[int]] = defaultdict(list)
        self._spoken: list[Entry] = []
        self._place: dict[str, int] = {}

    def append(self, event: Event, clip: ClipFeatures | None) -> int:
        """Take an event; the place from which on lessons have changed (its own, or an earlier one)."""
        if event.id in self._place:
            return len(self.entries)
        entry = self._entry(event, clip)
        self.entries.append(entry)
        self._place[event.id] = entry.place
        if event.kind == "undone":  # leaves no trace either: a log without it counts the same eras
            entry.undone = True
            return min(entry.place, self.undo(event.detail.get("events", ())))
        self._count(entry, 1)
        if entry.about:
            self._spoken.append(entry)
        return self._of_its_thing(entry) if entry.thing else entry.place

    def _entry(self, event: Event, clip: ClipFeatures | None) -> Entry:
        subject = self._subject(event)
        said = signal(event, clip, self._settings) if subject or clip is not None else None
        part = part_of_day(event.at_s, self._settings) if event.clip else -1
        return Entry(event, len(self.entries), int(event.at_s // SECONDS_A_DAY), said, subject, part=part)

    def _subject(self, event: Event) -> str:
        subject = about(event)
        if not subject:
            return ""
        group, colon, word = subject.partition(":")
        known = self._spellings.get(word, word) if group in ("tag", "near") else word
        return f"{group}{colon}{known}"

    def _count(self, entry: Entry, times: int) -> None:
        self.alive += times
        if entry.signal and entry.event.clip:
            self._habits.count(entry.event.clip, times)

    def _of_its_thing(self, entry: Entry) -> int:
        event = entry.event
        self._of[entry.thing].append(entry.place)
        if event.kind in ON_STAGE:
            self.seen_day[event.clip] = entry.day
        return min(entry.place, self._settle(entry.thing)) if event.kind in MAY_TAKE_BACK else entry.place

    def undo(self, events: tuple[str, ...] | list[str]) -> int:
        """Make these events as if they had never been; the place of the first that changed."""
        found = [self.entries[self._place[name]] for name in dict.fromkeys(events) if name in self._place]
        gone = [entry for entry in found if not entry.undone]
        for entry in gone:
            self._count(entry, -1)
            entry.undone = True
        things = sorted({entry.thing for entry in gone} - {""})
        for clip in sorted({entry.event.clip for entry in gone} - {""}):
            self._look_when_seen(clip)
        changed = [*(entry.place for entry in gone), *map(self._settle, things)]
        return min([len(self.entries), *changed])

    def _look_when_seen(self, clip: str) -> None:
        entries = (self.entries[place] for place in reversed(self._of[clip]))
        day = next((e.day for e in entries if e.alive and e.event.kind in ON_STAGE), None)
        if day is None:
            self.seen_day.pop(clip, None)
        else:
            self.seen_day[clip] = day

    def _settle(self, thing: str) -> int:
        """Work out anew which events of a clip, or of what is followed, are taken back; the first that changed."""
        standing = [entry for place in self._of[thing] if (entry := self.entries[place]).alive]
        back = taken_back(standing)
        changed = len(self.entries)
        for number, entry in enumerate(standing):
            if entry.taken_back != (number in back):
                entry.taken_back = number in back
                changed = min(changed, entry.place)
        return changed

    def met(self, era: int) -> tuple[Met, list[str]]:
        """What whole eras of events met, and the features that the viewer ever named."""
        alive = (entry for entry in reversed(self.entries) if not entry.undone)
        begun = islice(alive, self.alive % era)
        met = self._habits.before(e.event.clip for e in begun if e.signal and e.event.clip)
        return met, [entry.about for entry in self._spoken if entry.alive and not entry.taken_back]

    def steps(self, first: int = 0) -> Iterator[Entry]:
        """What the model goes through from a place on: the lessons that stand, and where taste starts
        afresh."""
        return (entry for entry in self.entries[first:] if entry.teaches or entry.starts_afresh)

    def untrue(self) -> dict[str, int]:
        """The features whose evidence before a place the viewer called not true."""
        said = (entry for entry in self._spoken if entry.event.kind == "not_true" and entry.alive)
        return {entry.about: entry.place for entry in said}

    def last_viewings(self, count: int) -> list[Entry]:
        """The latest viewings that say something, newest first."""
        viewings = (e for e in reversed(self.entries) if e.teaches and e.event.kind in ("watched", "skipped"))
        return list(islice(viewings, count))
