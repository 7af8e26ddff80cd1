"""How much better than a random pick, on simulated people whose true taste is known."""

import numpy as np

from personalization.columns import Floats
from personalization.evaluation.data import Person
from personalization.evaluation.policies import Logistic, Ownfeed, Policy, Popularity, Prepared, Random
from personalization.evaluation.replay import ratio, replay
from personalization.evaluation.simulated import TOPICS, Taste, World, people

CHIPS = 20
"""Topics on the wall of the first run: the commonest."""

Course = dict[str, list[float]]


def wall(made: World, person: Taste) -> tuple[str, ...]:
    """The chips that a person taps: the truly liked among the commonest topics."""
    common = np.argsort(-np.bincount(made.main, minlength=TOPICS), kind="stable")[:CHIPS]
    return tuple(f"t{topic}" for topic in common.tolist() if topic in person.liked())


def lift(made: World, seed: int, count: int, pool: int, counted: bool = True) -> Course:
    """Times a random pick after 10, 20 and 50 swipes (and one standard error), for each policy."""
    log, tastes, chances = people(made, seed, count, pool + 55)
    log = log if counted else log.without_counts()
    prepared = Prepared(log.pool)
    base = np.array([_random(log.people[n], chances[n], pool, n) for n in range(count)])
    found: Course = {}
    for name in ("popularity", "logistic", "ownfeed", "ownfeed_seeded"):
        made_for = [_policy(name, prepared, made, person) for person in tastes]
        lived = zip(made_for, log.people, chances, strict=True)
        own = np.array([chance[replay(policy, person, pool, 50)] for policy, person, chance in lived])
        at = [ratio(own[:, :n].mean(axis=1), base[:, :n].mean(axis=1)) for n in (10, 20, 50)]
        found[name] = [value for pair in at for value in pair]
    return found


def _policy(name: str, prepared: Prepared, made: World, person: Taste) -> Policy:
    if name == "popularity":
        return Popularity(prepared)
    if name == "logistic":
        return Logistic(prepared)
    return Ownfeed(prepared, wall(made, person) if name == "ownfeed_seeded" else ())


def _random(person: Person, chance: Floats, pool: int, number: int) -> Floats:
    draws = [chance[replay(Random(20 * number + draw), person, pool, 50)] for draw in range(20)]
    return np.asarray(np.mean(draws, axis=0))
