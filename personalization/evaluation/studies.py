"""What only simulated people can show, because their true taste is known: each study is one figure of the
docs."""

from collections.abc import Sequence

import numpy as np

from personalization.columns import Floats
from personalization.evaluation.checks import DAY
from personalization.evaluation.data import Person
from personalization.evaluation.feeds import POOL, feed
from personalization.evaluation.policies import Logistic, Ownfeed, Policy, Popularity, Prepared, Random
from personalization.evaluation.replay import ratio, replay
from personalization.evaluation.simulated import TOPICS, Taste, World, people, taste, truth
from personalization.profile import Profile
from personalization.values import Event, Settings

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
        made_for = (_policy(name, prepared, made, person) for person in tastes)
        own = np.array(
            [
                c[replay(policy, p, pool, 50)]
                for policy, p, c in zip(made_for, log.people, chances, strict=True)
            ]
        )
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


def reaction(made: World, settings: Settings) -> list[float]:
    """For each of the commonest topics: its share of the next 20 of 300 after five finishes of it."""
    shares = []
    for topic in range(CHIPS):
        random = np.random.default_rng(topic)
        own = [
            made.pool.ids[row]
            for row in np.flatnonzero(made.main == topic)
            if made.pool[made.pool.ids[row]].tags
        ]
        liked = [str(clip) for clip in random.choice(own, 5, replace=False)]
        events = [
            Event(f"{n:032x}", DAY * 86_400.0 + n, "s", "watched", clip, 500.0)
            for n, clip in enumerate(liked)
        ]
        profile = Profile.from_events(events, made.pool, settings, DAY)
        rest = random.choice([clip for clip in made.pool if clip not in liked], 300, replace=False)
        offered = made.pool.without(set(made.pool) - {str(clip) for clip in rest})
        slate = profile.arrange(offered, liked, 20, seed=topic)
        shares.append(sum(made.main[made.pool.row[c.clip]] == topic for c in slate.choices) / 20)
    return shares


def price(made: World, seed: int, count: int, settings: Settings) -> dict[str, float]:
    """What draws, variety, caps and new topics cost over 50 swipes, and how many more topics they show."""
    random, prepared = np.random.default_rng(seed), Prepared(made.pool)
    tastes = [taste(random) for _ in range(count)]
    varied = [feed(made, person, 50, number, settings) for number, person in enumerate(tastes)]
    greedy, seen = [], []
    for number, person in enumerate(tastes):
        own = np.random.default_rng(number)
        rows = own.permutation(len(made.main))[: POOL + 50]
        chance = truth(made, person, rows)
        coins = (own.random(len(rows)) < chance).astype(np.float64)
        places = replay(Ownfeed(prepared), Person(rows, coins, coins), POOL, 50)
        greedy.append(float(chance[places].mean()))
        seen.append(len(set(made.main[rows[places]].tolist())))
    topics = [len({int(made.main[made.pool.row[c.clip]]) for c in each.choices}) for each in varied]
    reward = np.array([float(np.mean(each.chances)) for each in varied])
    kept, error = ratio(reward, np.array(greedy))
    return {
        "reward": kept,
        "se": error,
        "topics": float(np.mean(topics)),
        "greedy_topics": float(np.mean(seen)),
    }


def coverage(made: World, seed: int, viewers: int, swipes: int, settings: Settings) -> dict[str, float]:
    """How often the 95 % interval of the proof holds the true difference to a shuffled order."""
    random = np.random.default_rng(seed)
    held, claimed, widths = 0, 0, []
    for viewer in range(viewers):
        person = taste(random)
        seen = feed(made, person, swipes, seed + viewer, settings)
        proof = seen.profile.proofs()[0]
        if proof.enough:
            claimed += 1
            true = float(np.mean(seen.chances)) - _shuffled_value(
                made, person, [c.rivals for c in seen.choices]
            )
            held += proof.low <= true <= proof.high
            widths.append((proof.high - proof.low) / 2)
    return {"viewers": viewers, "claimed": claimed, "covered": held / max(claimed, 1),
            "half_width": float(np.mean(widths)) if widths else 0.0}  # fmt: skip


def _shuffled_value(made: World, person: Taste, rivals: Sequence[tuple[str, ...]]) -> float:
    values = [truth(made, person, np.array([made.pool.row[clip] for clip in each])).mean() for each in rivals]
    return float(np.mean(values))
