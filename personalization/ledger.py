"""Which events still stand: the lessons of a log after everything that was taken back.

A like undone, a viewing that "not interested" takes with it, an event that was forgotten: none of them
leaves a trace. What stands is a pure function of the events in order; nothing is ever deleted from the
ledger itself, so that bringing something back is as exact as taking it away.
"""

from collections import Counter, defaultdict
from itertools import islice

from personalization.entry import Entry, about, said_yes
from personalization.signals import signal
from personalization.values import ClipFeatures, Event, Settings

SECONDS_A_DAY = 86_400

TAKES_BACK = {"unliked": "liked", "unsaved": "saved"}
"""A deed and the one that it makes as if it had never been."""

ON_STAGE = ("shown", "watched", "skipped")
"""Kinds that say a clip was seen."""


class Ledger:
    """All entries in the order of the log."""

    def __init__(self, settings: Settings) -> None:
        """Start with an empty log."""
        self._settings = settings
        self.entries: list[Entry] = []
        self.of_clip: dict[str, list[int]] = defaultdict(list)
        self.alive = 0
        self.seen_day: dict[str, int] = {}
        self._place: dict[str, int] = {}

    def append(self, event: Event, clip: ClipFeatures | None) -> int:
        """Take an event; the place from which on lessons have changed (its own, or an earlier one)."""
        if event.id in self._place:
            return len(self.entries)
        own = len(self.entries)
        subject = about(event)
        teaches = bool(subject) or clip is not None
        said = signal(event, clip, self._settings) if teaches else None
        self.entries.append(Entry(event, own, int(event.at_s // SECONDS_A_DAY), said, subject))
        self._place[event.id] = own
        self.alive += 1
        if event.kind == "undone":
            return min(own, self.undo(event.detail.get("events", ())))
        if event.clip:
            self.of_clip[event.clip].append(own)
            if event.kind in ON_STAGE:
                self.seen_day[event.clip] = self.entries[-1].day
            if event.kind in TAKES_BACK or event.kind == "not_interested":
                return min(own, self._settle(event.clip))
        return own

    def undo(self, events: tuple[str, ...] | list[str]) -> int:
        """Make these events as if they had never been; the place of the first that changed."""
        places = [self._place[name] for name in events if name in self._place]
        for place in places:
            self.alive -= not self.entries[place].undone
            self.entries[place].undone = True
        clips = sorted({self.entries[place].event.clip for place in places} - {""})
        for clip in clips:
            self._look_when_seen(clip)
        return min([len(self.entries), *places, *(self._settle(clip) for clip in clips)])

    def _look_when_seen(self, clip: str) -> None:
        entries = (self.entries[place] for place in reversed(self.of_clip[clip]))
        day = next((e.day for e in entries if e.alive and e.event.kind in ON_STAGE), None)
        if day is None:
            self.seen_day.pop(clip, None)
        else:
            self.seen_day[clip] = day

    def _settle(self, clip: str) -> int:
        """Work out anew which of a clip's events are taken back; the first place that changed."""
        places = [place for place in self.of_clip[clip] if self.entries[place].alive]
        back = _taken_back([self.entries[place] for place in places])
        changed = len(self.entries)
        for number, place in enumerate(places):
            entry = self.entries[place]
            if entry.taken_back != (number in back):
                entry.taken_back = number in back
                changed = min(changed, place)
        return changed

    def met(self, era: int) -> tuple[Counter[str], list[str]]:
        """How often whole eras of events met each clip, and the tags that the viewer ever named."""
        alive = (entry for entry in self.entries if not entry.undone)
        whole = islice(alive, self.alive // era * era)
        met = Counter(entry.event.clip for entry in whole if entry.signal and entry.event.clip)
        spoken = (entry for entry in self.entries if entry.about and not entry.undone)
        named = [e.about.partition(":")[2] for e in spoken if e.about.startswith(("tag:", "near:"))]
        return met, named

    def steps(self) -> list[Entry]:
        """What the model goes through: the lessons that stand, and where taste starts afresh."""
        return [
            entry
            for entry in self.entries
            if not entry.undone
            and ((entry.signal is not None and not entry.taken_back) or entry.event.kind == "changed_taste")
        ]

    def untrue(self) -> dict[str, int]:
        """The features whose evidence before a place the viewer called not true."""
        said = (e for e in self.entries if e.event.kind == "not_true" and e.alive and e.about)
        return {entry.about: entry.place for entry in said}

    def last_viewings(self, count: int) -> list[Entry]:
        """The latest viewings that say something, newest first."""
        viewings = (e for e in reversed(self.entries) if e.teaches and e.event.kind in ("watched", "skipped"))
        return list(islice(viewings, count))


def _taken_back(entries: list[Entry]) -> set[int]:
    """The numbers of one clip's entries that a later one takes back."""
    back: set[int] = set()
    for number, entry in enumerate(entries):
        kind = entry.event.kind
        earlier = range(number - 1, -1, -1)
        if kind in TAKES_BACK:
            liked = [e for e in earlier if entries[e].event.kind == TAKES_BACK[kind] and e not in back]
            back.update(liked[:1])
        elif kind == "not_interested" and not entry.about:
            back.update(e for e in earlier if said_yes(entries[e]))
    return back
