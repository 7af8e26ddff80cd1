"""Keeps the model in step with the log, event by event: what a profile is made of.

Grown event by event, folded at once or cut by an undo, the same events give the same bits.
"""

from bisect import bisect_left
from collections.abc import Iterable

from personalization.because import Because
from personalization.features import Features
from personalization.fold import Fold
from personalization.habits import Habits
from personalization.known import Known
from personalization.ledger import Ledger
from personalization.lessons import Teacher
from personalization.pool import Pool
from personalization.reasons import Evidence
from personalization.settings import Settings
from personalization.snapshot import read, write
from personalization.values import Event
from personalization.vocabulary import catalogue, vocabulary

ERA = 200
"""The live names are chosen anew after so many events."""


class Growth:
    """The ledger, the evidence, the live names and the folded model of one viewer."""

    def __init__(self, clips: Pool, settings: Settings, day: int) -> None:
        """Know nothing of the viewer."""
        self._clips, self._settings, self._day = clips, settings, day
        spellings = catalogue(clips).spellings
        self.ledger = Ledger(settings, spellings, Habits(clips, spellings))
        self._evidence = Evidence(spellings)
        self._features = self._chosen_features()
        self._fold = self._unfolded()
        self._because = self._nothing_looked_up()

    def fold(self, events: Iterable[Event], snapshot: bytes) -> None:
        """Take events at once; a `snapshot` that fits them exactly saves work."""
        for event in events:
            self._note(event)
        self._features = self._chosen_features()
        self._fold = self._unfolded()
        self._because = self._nothing_looked_up()
        self._fold.fold(read(self._fold, self._features.vocabulary, snapshot) if snapshot else None)

    def snapshot(self) -> bytes:
        """What makes the next fold of these events faster."""
        return write(self._fold, self._features.vocabulary)

    def learn(self, event: Event) -> None:
        """Take one event; one that was known changes nothing."""
        before = len(self.ledger.entries)
        changed = self._note(event)
        if len(self.ledger.entries) == before:
            return
        entry = self.ledger.entries[-1]
        if changed < before or entry.about or self.ledger.alive % ERA == 0:
            self._rebuild(changed)
        elif entry.teaches or entry.starts_afresh:
            self._fold.add(entry)

    def undo(self, events: Iterable[str]) -> None:
        """Take events (ids) out."""
        self._rebuild(self.ledger.undo(list(events)))

    def turn(self, settings: Settings, day: int) -> None:
        """Take settings that only choose otherwise, or another day."""
        self._settings, self._day = settings, day

    def refolded(self, settings: Settings, day: int) -> "Growth":
        """The events that still stand, folded with settings that make them say something else."""
        folded = Growth(self._clips, settings, day)
        folded.fold((entry.event for entry in self.ledger.entries if not entry.undone), b"")
        return folded

    def known(self, part: int = -1) -> Known:
        """Everything for those who only read, in a part of the day (-1: any)."""
        return Known(
            self._clips,
            self._settings,
            self._day,
            part,
            self.ledger,
            self._evidence,
            self._because,
            self._features,
            self._fold,
        )

    def _note(self, event: Event) -> int:
        clip, before = self._clips.get(event.clip), len(self.ledger.entries)
        changed = self.ledger.append(event, clip)
        if len(self.ledger.entries) > before:
            self._because.forget(self._evidence.note(self.ledger.entries[-1], clip))
        return changed

    def _chosen_features(self) -> Features:
        met, named = self.ledger.met(ERA)
        return Features(vocabulary(self._clips, met, named))

    def _unfolded(self) -> Fold:
        return Fold(Teacher(self._features, self._clips), self.ledger.steps(), self.ledger.untrue())

    def _nothing_looked_up(self) -> Because:
        return Because(self._evidence, self._fold.teacher.closest)

    def _rebuild(self, changed: int) -> None:
        """Fold again what came after the entry `changed`; all of it where other names are live now."""
        chosen, untrue = self._chosen_features(), self.ledger.untrue()
        if chosen.names != self._features.names:
            self._features = chosen
            self._fold = self._unfolded()
            self._fold.fold()
        else:
            first = 0 if untrue != self._fold.untrue else changed
            same = bisect_left(self._fold.steps, first, key=lambda step: step.place)
            self._fold.rebuild(same, self.ledger.steps(first), untrue)
        self._because = self._nothing_looked_up()
