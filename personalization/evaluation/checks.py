"""Promises that a log can test: what was undone leaves no trace, reasons add up, a refused tag stays away."""

from collections import Counter

import numpy as np

from personalization.evaluation.data import Log, Person
from personalization.likeness import looks_like
from personalization.pool import Pool
from personalization.profile import Profile
from personalization.values import Event, Settings

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


def suppression(log: Log, tags: int) -> dict[str, float | int | None]:
    """What "not interested" in each of the commonest tags hides: by label, by truth, and wrongly.

    Shares are means over tags; those that need the truth are None where the log has none.
    """
    counts = Counter(tag for clip in log.pool.values() for tag in clip.tags)
    common = [tag for tag, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:tags]]
    reached, wrong, labelled = [], [], 0
    for tag in common:
        hidden = {clip.id for clip in log.pool.values() if tag in clip.tags} | looks_like(log.pool, tag)
        left = log.pool.without(hidden)
        labelled += sum(tag in clip.tags for clip in left.values())
        if log.truth:
            on_topic = {clip for clip, topics in log.truth.items() if tag in topics}
            reached.append(len(on_topic & hidden) / len(on_topic))
            wrong.append(len(hidden - on_topic) / len(hidden))
    return {
        "tags": len(common),
        "labelled_shown": labelled,
        "on_topic_prevented": float(np.mean(reached)) if reached else None,
        "wrongly_hidden": float(np.mean(wrong)) if wrong else None,
    }
