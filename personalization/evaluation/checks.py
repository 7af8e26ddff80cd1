"""Promises that a log can test: what was undone leaves no trace, reasons add up, a refused tag stays away."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from personalization.columns import Ints
from personalization.evaluation.data import Log, Person
from personalization.evaluation.policies import Ownfeed, Prepared
from personalization.likeness import looks_like
from personalization.pool import Pool
from personalization.profile import Profile
from personalization.settings import Settings
from personalization.values import Event

DAY = 20_000
"""The day on which replayed logs happen."""


def events_of(pool: Pool, person: Person, count: int) -> list[Event]:
    """The first events of a person as the program would have logged them."""
    events = []
    for number, row in enumerate(person.rows[:count].tolist()):
        clip, ratio = pool.ids[row], person.ratio[number]
        whole_s = pool[clip].duration_s or 20.0
        watched_s = whole_s * float(ratio if np.isfinite(ratio) else 1.3 * person.reward[number])
        events.append(
            Event(f"{number:032x}", DAY * 86_400.0 + 30 * number, "log", "watched", clip, watched_s)
        )
    return events


def undo_is_exact(log: Log, people: int) -> bool:
    """Whether profiles with events taken out equal, bit for bit, profiles that never saw them."""
    random = np.random.default_rng(1)
    for person in log.people[:people]:
        events = events_of(log.pool, person, 80)
        gone = set(random.choice([event.id for event in events], 10, replace=False).tolist())
        profile = Profile.from_events(events, log.pool, Settings(), DAY)
        profile.undo(gone)
        kept = [event for event in events if event.id not in gone]
        if profile.fingerprint() != Profile.from_events(kept, log.pool, Settings(), DAY).fingerprint():
            return False
    return True


def reasons_error(log: Log, people: int) -> float:
    """The largest difference between a score and the sum of its reasons in slates of 50."""
    worst = 0.0
    for seed, person in enumerate(log.people[:people]):
        profile = Profile.from_events(events_of(log.pool, person, 80), log.pool, Settings(), DAY)
        for choice in profile.arrange(log.pool, (), 50, seed).choices:
            worst = max(worst, abs(choice.score - float(np.sum([reason.value for reason in choice.reasons]))))
    return worst


FRESH, TOP, LEARNED = 1500, 50, 60
"""A refusal is judged by the best 50 of 1,500 fresh clips, after 60 events."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Clips truly on a refused topic before and after, labelled ones that still came, hidden ones, and those of
    them that are not on the topic."""

    before: int
    after: int
    labelled: int
    hidden: int
    wrong: int


def suppression(log: Log, prepared: Prepared, people: int) -> dict[str, float | int | None]:
    """What "not interested" in the tag a person met most does to the clips that come next.

    `labelled_shown` counts clips with the tag afterwards, `on_topic_prevented` is the share of clips truly
    on the topic that no longer come, `wrongly_hidden` the share of hidden clips that are not; None where no
    truth is known.
    """
    every = [_refused(log, prepared, person, seed) for seed, person in enumerate(log.people[:people])]
    before, hidden = sum(each.before for each in every), sum(each.hidden for each in every)
    return {
        "people": len(every),
        "labelled_shown": sum(each.labelled for each in every),
        "on_topic_prevented": 1 - sum(e.after for e in every) / before if log.truth and before else None,
        "wrongly_hidden": sum(e.wrong for e in every) / hidden if log.truth and hidden else None,
    }


def _refused(log: Log, prepared: Prepared, person: Person, seed: int) -> Refused:
    policy, tag = _learned(log, prepared, person)
    unmet = np.setdiff1d(np.arange(len(log.pool)), person.rows)
    fresh = np.random.default_rng(seed).permutation(unmet)[:FRESH]
    refused = _labelled(log.pool, tag) | looks_like(log.pool, tag)
    gone = [log.pool.ids[row] for row in fresh.tolist() if log.pool.ids[row] in refused]
    left = np.array([row for row in fresh.tolist() if log.pool.ids[row] not in refused], np.int64)
    before = _best(policy, log.pool, fresh)
    policy.refuse(tag)
    after = _best(policy, log.pool, left)
    on_topic = [sum(tag in _truth(log, clip) for clip in some) for some in (before, after, gone)]
    labelled = sum(tag in log.pool[clip].tags for clip in after)
    return Refused(on_topic[0], on_topic[1], labelled, len(gone), len(gone) - on_topic[2])


def _truth(log: Log, clip: str) -> frozenset[str]:
    return log.truth.get(clip) or frozenset(log.pool[clip].tags)


def _learned(log: Log, prepared: Prepared, person: Person) -> tuple[Ownfeed, str]:
    """The learner after some events, and the tag it met most."""
    policy, met = Ownfeed(prepared), Counter[str]()
    for row, reward in zip(person.rows[:LEARNED].tolist(), person.reward[:LEARNED].tolist(), strict=True):
        policy.learn(row, reward)
        met.update(log.pool[log.pool.ids[row]].tags)
    return policy, min(met, key=lambda tag: (-met[tag], tag))


def _labelled(pool: Pool, tag: str) -> set[str]:
    return {clip.id for clip in pool.values() if tag in clip.tags}


def _best(policy: Ownfeed, pool: Pool, rows: Ints) -> list[str]:
    order = np.argsort(-policy.score(rows), kind="stable")[:TOP]
    return [pool.ids[row] for row in rows[order].tolist()]
