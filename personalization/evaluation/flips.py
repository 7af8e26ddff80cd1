"""What happens when a simulated person's taste changes: the learner, one that resets, and one that is told.

After the change all face the same fresh pool, as after a day's new clips: a pool that a learner has already
eaten the good clips of would measure depletion, not taste.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from personalization.columns import Floats, Ints
from personalization.evaluation.data import Person
from personalization.evaluation.policies import Ownfeed, Prepared
from personalization.evaluation.replay import replay
from personalization.evaluation.simulated import TOPICS, Taste, World, taste, truth

BEFORE, AFTER, POOL, WINDOW = 150, 100, 50, 20
"""Swipes before and after the change, clips waiting, and the window whose worst mean counts."""


def _unchanged(old: Taste, _: np.random.Generator) -> Taste:
    return old


def _other_person(_: Taste, random: np.random.Generator) -> Taste:
    return taste(random)


def _new_topics(old: Taste, random: np.random.Generator) -> Taste:
    return Taste(taste(random).topics, old.creators, old.long)


def _reversed(old: Taste, _: np.random.Generator) -> Taste:
    return Taste(-old.topics, old.creators, old.long)


def _partial(old: Taste, random: np.random.Generator) -> Taste:
    topics, liked = old.topics.copy(), old.liked()
    others = np.setdiff1d(np.arange(TOPICS), liked)
    left, found = random.choice(liked, 3, replace=False), random.choice(others, 3, replace=False)
    topics[left], topics[found] = topics[found].copy(), topics[left].copy()
    return Taste(topics, old.creators, old.long)


CHANGES: Mapping[str, Callable[[Taste, np.random.Generator], Taste]] = {
    "none": _unchanged,
    "3 of 5 topics": _partial,
    "new topics": _new_topics,
    "another person": _other_person,
    "reversal": _reversed,
}


@dataclass(frozen=True, slots=True)
class Life:
    """A person before and after: rows of the catalogue, true probabilities and coins of both times."""

    rows: tuple[Ints, Ints]
    chances: tuple[Floats, Floats]
    coins: tuple[Floats, Floats]


def life(made: World, old: Taste, new: Taste, random: np.random.Generator) -> Life:
    """Draw what a person meets."""
    rows = random.choice(len(made.main), 2 * POOL + BEFORE + AFTER, replace=False)
    first, second = rows[: POOL + BEFORE], rows[POOL + BEFORE :]
    chances = truth(made, old, first), truth(made, new, second)
    coins = tuple((random.random(len(chance)) < chance).astype(np.float64) for chance in chances)
    return Life((first, second), chances, (coins[0], coins[1]))


def _live(policy: Ownfeed, lived: Life, time: int, swipes: int) -> Floats:
    person = Person(lived.rows[time], lived.coins[time], lived.coins[time])
    return lived.chances[time][replay(policy, person, POOL, swipes)]


def _after(prepared: Prepared, lived: Life, name: str) -> Floats:
    policy = Ownfeed(prepared)
    if name != "fresh":
        _live(policy, lived, 0, BEFORE)
    if name == "told":
        policy.change()
    return _live(policy, lived, 1, AFTER)


Changes = dict[str, dict[str, dict[str, float]]]


def flips(made: World, prepared: Prepared, seed: int, people: int) -> Changes:
    """For each change and learner: times a random pick in swipes 0-20, 20-60, and in the worst 20."""
    found: Changes = {}
    for change, become in CHANGES.items():
        random = np.random.default_rng(seed)
        tastes = [taste(random) for _ in range(people)]
        lives = [life(made, old, become(old, random), random) for old in tastes]
        base = float(np.mean([lived.chances[1].mean() for lived in lives]))
        found[change] = {}
        for name in ("ownfeed", "told", "fresh"):
            course = np.mean([_after(prepared, lived, name) for lived in lives], axis=0) / base
            found[change][name] = _windows(course)
    return found


def _windows(course: Floats) -> dict[str, float]:
    worst = min(course[at : at + WINDOW].mean() for at in range(AFTER - WINDOW + 1))
    return {"0-20": float(course[:20].mean()), "20-60": float(course[20:60].mean()), "worst": float(worst)}
