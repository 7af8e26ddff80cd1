"""What has been learned of the viewer: a pure function of their events and of what is known about their clips."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from personalization.arrangement import Arrangement, Manner, Placed
from personalization.candidates import SHORT, Candidates, best
from personalization.features import LENGTHS, Features
from personalization.fold import Fold
from personalization.ledger import Entry, Ledger
from personalization.lessons import Teacher
from personalization.pool import Pool
from personalization.reasons import Evidence, parts, reason
from personalization.signals import length_bin
from personalization.values import Choice, ClipFeatures, Event, Reason, Settings, Slate
from personalization.variety import Feed, unit_taste
from personalization.vocabulary import vocabulary

POLICY = "mixture-1"
"""Names this way of choosing in the log; changes whenever the probabilities would."""

ERA = 200
"""The live names are chosen anew after so many events."""

BURST, BURST_OF = 3, 4
"""A mood: so many refusals among so many last viewings widen the search at once."""

BOLDER, NEW_EACH, NEW_EACH_IN_BURST = 0.4, 10, 4


class Profile:
    """The learner. Not safe for two threads at once; give it to one.

    >>> from personalization import ClipFeatures, Pool
    >>> pool = Pool([ClipFeatures("a", ("cats",)), ClipFeatures("b", ("dogs",))])
    >>> profile = Profile.from_events([Event("1", 0.0, "s", "liked", "a")], pool, Settings(), 20_000)
    >>> [choice.clip for choice in profile.arrange(pool, (), 2, seed=1).choices]
    ['a', 'b']
    """

    def __init__(self, clips: Pool, settings: Settings, day: int) -> None:
        """Know nothing of the viewer; `clips` is what is known about clips, `day` today (days since 1970, UTC)."""
        self._clips, self._settings, self._day = clips, settings, day
        self._ledger = Ledger(settings)
        self._evidence = Evidence()
        self._renew()

    @classmethod
    def from_events(
        cls, events: Iterable[Event], clips: Pool | Mapping[str, ClipFeatures], settings: Settings, day: int
    ) -> "Profile":
        """The profile after `events`, oldest first; equals one that learned them one by one, bit for bit.

        An event of a clip that is not in `clips` teaches nothing. 100,000 events take about 3 s.
        """
        pool = clips if isinstance(clips, Pool) else Pool(clips.values())
        profile = cls(pool, settings, day)
        for event in events:
            profile._note(event)
        profile._renew()
        return profile

    def learn(self, event: Event) -> None:
        """Take one more event; about 1 ms, and as long as a rebuild where it takes something back."""
        before = len(self._ledger.entries)
        changed = self._note(event)
        entry = self._ledger.entries[-1]
        if len(self._ledger.entries) == before:
            return
        if changed < before or self._opens_era(entry):
            self._rebuild(changed)
        elif entry.teaches or entry.starts_afresh:
            self._fold.add(entry)

    def undo(self, events: Iterable[str]) -> None:
        """Take events (ids) out; the profile is then bit for bit one that never saw them."""
        self._rebuild(self._ledger.undo(list(events)))

    def _note(self, event: Event) -> int:
        clip = self._clips.get(event.clip)
        before = len(self._ledger.entries)
        changed = self._ledger.append(event, clip)
        if len(self._ledger.entries) > before:
            self._evidence.note(self._ledger.entries[-1], _met_names(self._ledger.entries[-1], clip))
        return changed

    def _opens_era(self, entry: Entry) -> bool:
        return bool(entry.about) or self._ledger.alive % ERA == 0

    def _renew(self) -> None:
        """Choose the live names and fold everything with them."""
        self._features = self._chosen_features()
        self._fold = Fold(Teacher(self._features, self._clips))
        self._fold.rebuild(self._ledger.steps(), self._ledger.untrue(), 0)

    def _chosen_features(self) -> Features:
        met, named = self._ledger.met(ERA)
        return Features(vocabulary(self._clips, met, named))

    def _rebuild(self, changed: int) -> None:
        """Fold again what came after the entry `changed`; all of it where other names are live now."""
        if self._chosen_features().names != self._features.names:
            self._renew()
            return
        steps, untrue = self._ledger.steps(), self._ledger.untrue()
        same = 0 if untrue != self._fold.untrue else sum(1 for step in steps if step.place < changed)
        self._fold.rebuild(steps, untrue, same)

    def arrange(self, candidates: Pool, recent: Sequence[str], size: int, seed: int) -> Slate:
        """Choose what comes next, at most `size` clips of `candidates`.

        `recent` are the ids of what was on stage or is prepared already, oldest first. The same profile, arguments
        and seed give the same slate bit for bit. Give each event another seed.
        """
        able = self._able(candidates, recent)
        short = best(candidates, self._features, self._fold.model.vector(), self._day, able, max(SHORT, 2 * size))
        if not len(short.row):
            return Slate((), POLICY)
        arrangement = self._arrangement(candidates, short, recent, np.random.default_rng(seed))
        placed = [arrangement.place(len(recent) + place) for place in range(size)]
        choices = (self._choice(candidates, short, each) for each in placed if each)
        return Slate(tuple(choices), POLICY)

    def _arrangement(
        self, pool: Pool, short: Candidates, recent: Sequence[str], random: np.random.Generator
    ) -> Arrangement:
        names, quality = self._features.names, self._features.quality
        met = frozenset(pool.words[tag] for tag in self._evidence.tags() if tag in pool.words)
        feed = Feed()
        scan, laid = self._features.scan(pool, self._day), pool.columns
        for row in [pool.row[clip] for clip in recent if clip in pool.row][-10:]:
            taste = unit_taste(scan[row : row + 1].astype(np.float64), quality)[0]
            topics = frozenset(laid.tags[laid.cuts[row] : laid.cuts[row + 1]].tolist())
            feed.show(topics, int(laid.creator[row]), int(laid.copy_of[row]), taste)

        def doubt(number: int) -> float:
            wide = short.wide[number]
            return self._fold.model.doubt({names[at]: float(wide[at]) for at in np.flatnonzero(wide)})

        return Arrangement(pool, short, quality, met, feed, self._manner(), doubt, random)

    def _manner(self) -> Manner:
        last = [entry.signal.target for entry in self._ledger.last_viewings(BURST_OF) if entry.signal]
        if sum(target == 0.0 for target in last) >= BURST:
            return Manner(min(1.0, self._settings.dial + BOLDER), NEW_EACH_IN_BURST)
        return Manner(self._settings.dial, NEW_EACH)

    def _able(self, pool: Pool, recent: Sequence[str]) -> NDArray[np.bool_]:
        """Clips that were not on stage lately, and of a series only the part that comes next."""
        able = np.ones(len(pool), bool)
        seen = [clip for clip in self._ledger.of_clip if clip in pool.row and self._seen_lately(clip)]
        able[[pool.row[clip] for clip in (*seen, *recent) if clip in pool.row]] = False
        for parts_of_series in pool.episodes.values():
            unseen = [pool.row[clip] for clip in parts_of_series if self._ledger.seen_day(clip) is None]
            able[unseen[1:]] = False
        return able

    def _seen_lately(self, clip: str) -> bool:
        day = self._ledger.seen_day(clip)
        return day is not None and self._day - day < self._settings.seen_again_days

    def _choice(self, pool: Pool, short: Candidates, placed: Placed) -> Choice:
        at = placed.number
        extra = {"quality": float(short.prior[at]), "variety": placed.alike}
        reasons = self._reasons(short.wide[at], extra)
        score = sum(each.value for each in reasons)
        return Choice(pool.ids[short.row[at]], score, placed.probability, placed.new, reasons)

    def _reasons(self, wide: NDArray[np.float64], extra: dict[str, float]) -> tuple[Reason, ...]:
        found = parts(self._features.names, wide, self._fold.model.vector(), extra)
        return tuple(reason(name, value, self._evidence) for name, value in found)

    def explain(self, clip: ClipFeatures) -> tuple[Reason, ...]:
        """The parts of a clip's score, largest first, before variety comes on top."""
        row, prior = self._fold.teacher.of_clip(clip, self._day)
        return self._reasons(row, {"quality": prior})

    def fingerprint(self) -> str:
        """A hash of every weight: equal for profiles that are the same bit for bit."""
        model = self._fold.model
        digest = hashlib.sha256(self._features.vocabulary.key.encode())
        digest.update(model.weights.tobytes())
        for weights in model.all_means():
            digest.update(weights.tobytes())
        return digest.hexdigest()


def _met_names(entry: Entry, clip: ClipFeatures | None) -> list[str]:
    if entry.about or clip is None:
        return [entry.about] if entry.about else []
    one_each = (("by", clip.creator), ("source", clip.source), ("lang", clip.language))
    names = [f"{group}:{word}" for group, word in one_each if word]
    return [*(f"tag:{tag}" for tag in clip.tags), *names, f"length:{LENGTHS[length_bin(clip.duration_s)]}"]
