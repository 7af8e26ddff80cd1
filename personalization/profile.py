"""What has been learned of the viewer: a pure function of their events and of what is known about their
clips."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from personalization.beliefs import beliefs
from personalization.explanations import Explainer
from personalization.features import Features
from personalization.fold import Fold
from personalization.known import Known
from personalization.ledger import Ledger
from personalization.lessons import Teacher
from personalization.pool import Pool
from personalization.proof import Proof, newest_first, prove, shuffled, trials
from personalization.reasons import Evidence
from personalization.slates import arrange, leaning
from personalization.snapshot import read, write
from personalization.splits import taught_by
from personalization.values import Belief, ClipFeatures, Event, Reason, Settings, Slate
from personalization.vocabulary import vocabulary

ERA = 200
"""The live names are chosen anew after so many events."""


class Profile:
    """The learner. Not safe for two threads at once; give it to one.

    >>> from personalization import ClipFeatures, Pool
    >>> pool = Pool([ClipFeatures("a", ("cats",)), ClipFeatures("b", ("dogs",))])
    >>> profile = Profile.from_events([Event("1", 0.0, "s", "liked", "a")], pool, Settings(), 20_000)
    >>> profile.beliefs()[0].topic
    'cats'
    """

    def __init__(self, clips: Pool, settings: Settings, day: int) -> None:
        """Know nothing of the viewer; `clips` is what is known about clips, `day` today (days since 1970,
        UTC)."""
        self._clips, self._settings, self._day = clips, settings, day
        self._ledger = Ledger(settings)
        self._evidence = Evidence()
        self._renew()

    @classmethod
    def from_events(
        cls,
        events: Iterable[Event],
        clips: Pool | Mapping[str, ClipFeatures],
        settings: Settings,
        day: int,
        snapshot: bytes = b"",
    ) -> "Profile":
        """The profile after `events`, oldest first; equals one that learned them one by one, bit for bit.

        An event of a clip that is not in `clips` teaches nothing. 100,000 events take about 3 s; a
        `snapshot` that fits them exactly makes it faster and changes nothing else, any other is passed over.
        """
        profile = cls(clips if isinstance(clips, Pool) else Pool(clips.values()), settings, day)
        for event in events:
            profile._note(event)
        profile._renew(snapshot)
        return profile

    def snapshot(self) -> bytes:
        """A cache for `from_events`; holds sums of lessons and hashes, no ids, titles or tags."""
        return write(self._fold, self._features.vocabulary)

    def learn(self, event: Event) -> None:
        """Take one more event: about 1 ms, or as long as a rebuild where it takes something back.

        An event whose id was learned before changes nothing.
        """
        before = len(self._ledger.entries)
        changed = self._note(event)
        if len(self._ledger.entries) == before:
            return
        entry = self._ledger.entries[-1]
        if changed < before or entry.about or self._ledger.alive % ERA == 0:
            self._rebuild(changed)
        elif entry.teaches or entry.starts_afresh:
            self._fold.add(entry)

    def undo(self, events: Iterable[str]) -> None:
        """Take events (ids) out; the profile is then bit for bit one that never saw them."""
        self._rebuild(self._ledger.undo(list(events)))

    def arrange(self, candidates: Pool, recent: Sequence[str], size: int, seed: int) -> Slate:
        """Choose what comes next, at most `size` clips of `candidates`.

        `recent` are the ids of what was on stage or is prepared already, oldest first. The same profile,
        arguments and seed give the same slate bit for bit. Give each event another seed.
        """
        return arrange(self._known(), candidates, recent, size, seed)

    def explain(self, clip: ClipFeatures) -> tuple[Reason, ...]:
        """The parts of a clip's score, largest first, before variety comes on top."""
        wide, prior = self._fold.teacher.of_clip(clip, self._day)
        known = self._known()
        return Explainer(known, leaning(known)).reasons(clip, wide, prior)

    def taught_by(self, clip: ClipFeatures) -> dict[str, float]:
        """What each past event (id) adds to a clip's score; adds up to the score without `quality`."""
        return taught_by(self._known(), self._fold.teacher.of_clip(clip, self._day)[0])

    def proofs(self) -> tuple[Proof, ...]:
        """What the log itself says about this order against a shuffled one and newest first."""
        alive = (entry.event for entry in self._ledger.entries if entry.alive)
        found = trials(alive, self._clips, self._settings)
        orders = (("a shuffled order", shuffled), ("newest first", newest_first(self._clips)))
        return tuple(prove(found, name, weigh) for name, weigh in orders)

    def beliefs(self) -> tuple[Belief, ...]:
        """What the profile believes of each live topic, the strongest first."""
        return beliefs(self._known())

    def fingerprint(self) -> str:
        """A hash of every weight: equal for profiles that are the same bit for bit."""
        digest = hashlib.sha256(self._features.vocabulary.key.encode())
        digest.update(self._fold.model.weights.tobytes())
        digest.update(self._fold.model.held().tobytes())
        return digest.hexdigest()

    def _known(self) -> Known:
        return Known(
            self._clips, self._settings, self._day, self._ledger, self._evidence, self._features, self._fold
        )

    def _note(self, event: Event) -> int:
        clip, before = self._clips.get(event.clip), len(self._ledger.entries)
        changed = self._ledger.append(event, clip)
        if len(self._ledger.entries) > before:
            self._evidence.note(self._ledger.entries[-1], clip)
        return changed

    def _renew(self, snapshot: bytes = b"") -> None:
        """Choose the live names and fold everything with them."""
        self._features = self._chosen_features()
        self._fold = Fold(Teacher(self._features, self._clips), self._ledger.steps(), self._ledger.untrue())
        self._fold.fold(read(self._fold, self._features.vocabulary, snapshot) if snapshot else None)

    def _chosen_features(self) -> Features:
        met, named = self._ledger.met(ERA)
        return Features(vocabulary(self._clips, met, named))

    def _rebuild(self, changed: int) -> None:
        """Fold again what came after the entry `changed`; all of it where other names are live now."""
        if self._chosen_features().names != self._features.names:
            self._renew()
            return
        steps, untrue = self._ledger.steps(), self._ledger.untrue()
        same = 0 if untrue != self._fold.untrue else bisect_left(steps, changed, key=lambda step: step.place)
        self._fold.rebuild(steps, untrue, same)
