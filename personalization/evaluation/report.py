"""Evaluates the learner beside the baselines on one log, in the JSON shape of `ownfeed evaluate`."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from personalization.columns import Floats
from personalization.evaluation.checks import reasons_error, suppression, undo_is_exact
from personalization.evaluation.data import Log, Person, read
from personalization.evaluation.feeds import Size, feeds
from personalization.evaluation.policies import (
    Chronological,
    Logistic,
    Ownfeed,
    Policy,
    Popularity,
    Prepared,
    Random,
)
from personalization.evaluation.prices import diversity, fairness
from personalization.evaluation.reactions import reaction
from personalization.evaluation.replay import area, foretold, ratio, replay
from personalization.evaluation.simulation import simulated
from personalization.settings import Settings

SWIPES = (20, 50, 100)
TAIL = 20
"""So many last events of each person are kept out of the replay; the seeds come from them alone."""

SEEDS = 3
"""Topics a person taps before the first swipe."""

DRAWS = 20
"""Random replays of each person that make the base."""


def evaluate(folder: Path | None = None, people: int = 60) -> dict[str, Any]:
    """Replay the people of the log in `folder`, or simulated people where none is named: their true taste is
    known, so that more can be asked of them.

    Takes some seconds a person. FileNotFoundError where a file of the log is missing.
    """
    return evaluated(read(folder), people) if folder else simulated(people)


def evaluated(log: Log, people: int) -> dict[str, Any]:
    """The same for a log that was read already."""
    median = float(np.median([len(person.rows) for person in log.people]))
    pool = 30 if median < 150 else 50
    log = log.with_people(people, pool + 50 + TAIL)
    prepared = Prepared(log.pool)
    return {
        "data": log.name,
        "people": len(log.people),
        "pool": pool,
        "policies": _compared(prepared, log, pool),
        "suppression": suppression(log, prepared, people=20),
        "reaction": reaction(log, Settings(), draws=1 + people // 12),
        **_mixed(log, Size(pool, SWIPES[1])),
        "undo_bit_equal": undo_is_exact(log, people=5),
        "reasons_max_error": reasons_error(log, people=5),
    }


def _compared(prepared: Prepared, log: Log, pool: int) -> dict[str, Any]:
    swipes = min(SWIPES[-1], min(len(person.rows) for person in log.people) - pool - TAIL)
    base = np.array([_random(person, pool, swipes, number) for number, person in enumerate(log.people)])
    made = policies(prepared).items()
    return {name: _judged(make, log, (pool, swipes), base) for name, make in made}


def _mixed(log: Log, size: Size) -> dict[str, Any]:
    settings, rewards = Settings(), [person.reward for person in log.people]
    usual = feeds(log, size, settings)
    return {
        "diversity": diversity(log, rewards, size, usual),
        "fairness": fairness(log, rewards, size, usual, settings),
    }


def policies(prepared: Prepared) -> dict[str, Callable[[Person, int], Policy]]:
    """Each policy by name, made for a person and a number."""
    return {
        "random": lambda _, number: Random(number),
        "chronological": lambda _, __: Chronological(),
        "popularity": lambda _, __: Popularity(prepared),
        "logistic": lambda _, __: Logistic(prepared),
        "ownfeed": lambda _, __: Ownfeed(prepared),
        "ownfeed_seeded": lambda person, _: Ownfeed(prepared, seeds(prepared, person)),
    }


def seeds(prepared: Prepared, person: Person) -> tuple[str, ...]:
    """The topics that a person finished most often in the events that no replay reaches."""
    good: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for row, reward in zip(person.rows[-TAIL:].tolist(), person.reward[-TAIL:].tolist(), strict=True):
        tags = prepared.pool[prepared.pool.ids[row]].tags
        seen.update(tags)
        good.update(dict.fromkeys(tags, 1) if reward > 0.5 else {})
    usual = person.reward[-TAIL:].mean()
    worth = {tag: (good[tag] + usual) / (seen[tag] + 1) for tag in good}
    return tuple(sorted(worth, key=lambda tag: (-worth[tag], tag))[:SEEDS])


def _random(person: Person, pool: int, swipes: int, number: int) -> Floats:
    draws = [
        person.reward[replay(Random(DRAWS * number + draw), person, pool, swipes)] for draw in range(DRAWS)
    ]
    return np.asarray(np.mean(draws, axis=0))


def _judged(
    make: Callable[[Person, int], Policy], log: Log, size: tuple[int, int], base: Floats
) -> dict[str, Any]:
    pool, swipes = size
    picked = [replay(make(p, n), p, pool, swipes) for n, p in enumerate(log.people)]
    own = np.array([person.reward[places] for person, places in zip(log.people, picked, strict=True)])
    scores = [foretold(make(p, n), p, 150) for n, p in enumerate(log.people)]
    areas = [area(s[10:], p.reward[10 : len(s)]) for s, p in zip(scores, log.people, strict=True)]
    lengths = [log.pool.columns.duration_s[p.rows[at]] for p, at in zip(log.people, picked, strict=True)]
    at = {n: ratio(own[:, :n].mean(axis=1), base[:, :n].mean(axis=1)) for n in SWIPES if n <= swipes}
    return {
        "x_random": {str(n): at[n][0] if n in at else None for n in SWIPES},
        "se": {str(n): at[n][1] if n in at else None for n in SWIPES},
        "auc": float(np.nanmean(areas)),
        "median_duration_s": _median(np.concatenate(lengths)),
    }


def _median(lengths_s: Floats) -> float | None:
    known = lengths_s[np.isfinite(lengths_s)]
    return float(np.median(known)) if len(known) else None
