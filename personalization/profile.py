"""What has been learned of the viewer: a pure function of their events and of what is known about their
clips."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from personalization.beliefs import beliefs
from personalization.candidates import priors
from personalization.columns import Floats
from personalization.explanations import Explainer
from personalization.growth import Growth
from personalization.ledger import part_of_day
from personalization.pool import Pool
from personalization.proof import newest_first, prove, shuffled, trials
from personalization.settings import Settings
from personalization.slates import arrange, leaning
from personalization.splits import taught_by
from personalization.values import Belief, ClipFeatures, Event, Proof, Reason, Slate


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
        self._growth = Growth(clips, settings, day)

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

        An event of a clip that is not in `clips` teaches nothing. 100,000 events take about 2 s; a
        `snapshot` that fits them exactly makes it faster and changes nothing else, any other is passed over.
        """
        profile = cls(clips if isinstance(clips, Pool) else Pool(clips.values()), settings, day)
        profile._growth.fold(events, snapshot)
        return profile

    def snapshot(self) -> bytes:
        """A cache for `from_events`; holds sums of lessons and hashes, no ids, titles or tags."""
        return self._growth.snapshot()

    def learn(self, event: Event) -> None:
        """Take one more event: about 1 ms, or as long as a rebuild where it takes something back.

        An event whose id was learned before changes nothing.
        """
        self._growth.learn(event)

    def undo(self, events: Iterable[str]) -> None:
        """Take events (ids) out; the profile is then bit for bit one that never saw them."""
        self._growth.undo(events)

    def turn(self, settings: Settings, day: int) -> None:
        """Take other settings, or another day; the profile is then bit for bit one made with them.

        At once, or as long as a fold where the settings change what the events say.
        """
        if settings.on_lessons == self._settings.on_lessons:
            self._growth.turn(settings, day)
        else:
            self._growth = self._growth.refolded(settings, day)
        self._settings, self._day = settings, day

    def arrange(
        self, candidates: Pool, recent: Sequence[str], size: int, seed: int, at_s: float | None = None
    ) -> Slate:
        """Choose what comes next, at most `size` clips of `candidates`.

        `recent` are the ids of what was on stage or is prepared already, oldest first; `at_s` is now (seconds
        since 1970, UTC), None for no time of day. The same profile, arguments and seed give the same slate
        bit for bit. Give each event another seed.
        """
        part = -1 if at_s is None else part_of_day(at_s, self._settings)
        return arrange(self._growth.known(part), candidates, recent, size, seed)

    def scores(self, candidates: Pool) -> Floats:
        """The score of each clip (n), before variety comes on top and for no time of day."""
        known = self._growth.known()
        given = priors(candidates, known.features) + leaning(known).of_pool(candidates)
        scan, every = known.features.scan(candidates, self._day), np.arange(len(candidates))
        return np.asarray(given + scan.exact(every, known.model.vector()))

    def explain(self, clip: ClipFeatures) -> tuple[Reason, ...]:
        """The parts of a clip's score, largest first, before variety comes on top and for no time of day."""
        known = self._growth.known()
        wide, prior = known.fold.teacher.of_clip(clip, self._day)
        return Explainer(known, leaning(known)).reasons(clip, wide, prior)

    def taught_by(self, clip: ClipFeatures) -> dict[str, float]:
        """What each past event (id) adds to a clip's score; adds up to the score without `quality`."""
        known = self._growth.known()
        return taught_by(known, known.fold.teacher.of_clip(clip, self._day)[0])

    def proofs(self) -> tuple[Proof, ...]:
        """What the log itself says about this order against a shuffled one and newest first."""
        alive = (entry.event for entry in self._growth.ledger.entries if entry.alive)
        found = trials(alive, self._clips, self._settings)
        orders = (("a shuffled order", shuffled), ("newest first", newest_first(self._clips)))
        return tuple(prove(found, name, weigh) for name, weigh in orders)

    def beliefs(self) -> tuple[Belief, ...]:
        """What the profile believes of each live topic, the strongest first."""
        return beliefs(self._growth.known())

    def fingerprint(self) -> str:
        """A hash of every weight: equal for profiles that are the same bit for bit."""
        known = self._growth.known()
        digest = hashlib.sha256(known.features.vocabulary.key.encode())
        digest.update(known.model.weights.tobytes())
        digest.update(known.model.held().tobytes())
        return digest.hexdigest()
