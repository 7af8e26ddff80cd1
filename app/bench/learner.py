"""How quickly the learner learns, ranks, folds and forgets, beside one plain regression of river."""

import random
from functools import partial
from typing import Any

from river.linear_model import BayesianLinearRegression

from app.bench.figures import Figures
from app.bench.took import Clock, summed, took
from app.bench.viewings import CREATORS, DAY, clip, pictured, viewings
from app.paths import Paths
from personalization import Pool, Profile, Settings

TAGS = 110
"""As many as fill the learner's table: with embeddings 282 features."""

FEW = 25
"""So many tags make about 100 features."""

LEARNED, LOG, WAITING = 150, 100_000, (10_000, 100_000)


def bench_learner(_paths: Paths) -> list[Figures]:
    """On made-up clips and viewings, all in one run; it takes about half a minute."""
    return [*_learning(), *(_ranking(count) for count in WAITING), *_folding()]


def _learning() -> list[Figures]:
    """Single events at full size, and the same events through one plain regression with as many names."""
    dice = random.Random(1)
    clips = pictured([clip(number, TAGS, dice) for number in range(3000)], dice)
    log = viewings(clips, 1000 + LEARNED, dice)
    profile = Profile.from_events(log[:1000], Pool(clips), Settings(), DAY)
    known = {each.id: each for each in clips}
    plain: Any = BayesianLinearRegression()
    names = _names()
    plain.learn_one(dict.fromkeys(names, 0.0), 0.0)
    own = [took(partial(profile.learn, event)) for event in log[1000:]]
    rows = [dict.fromkeys((*known[event.clip].tags, known[event.clip].creator), 0.3) for event in log[1000:]]
    rivers = [took(partial(_plainly, plain, row)) for row in rows]
    return [
        summed("learner: learn an event, 282 features", own),
        summed("plain river: the same, one regression of 300", rivers),
    ]


def _plainly(model: Any, row: dict[str, float]) -> None:
    """What a program does that uses river alone."""
    model.predict_one(row)
    model.learn_one(row, 0.1)


def _names() -> list[str]:
    return [f"{kind}{number}" for kind, count in (("tag", 260), ("by", CREATORS)) for number in range(count)]


def _ranking(count: int) -> Figures:
    """Twelve clips out of `count` with their reasons, after each single event."""
    dice = random.Random(2)
    clips = [clip(number, 300, dice) for number in range(count)]
    pool, log = Pool(clips), viewings(clips[:2000], 300 + 40, dice)
    profile = Profile.from_events(log[:300], pool, Settings(), DAY)
    profile.arrange(pool, (), 12, 0)
    times = []
    for number, event in enumerate(log[300:]):
        profile.learn(event)
        times.append(took(partial(profile.arrange, pool, (), 12, number)))
    return summed(f"learner: rank {count} clips", times)


def _folding() -> list[Figures]:
    """A long log from nothing, and taking single events out of the last thousand."""
    dice = random.Random(3)
    clips = [clip(number, FEW, dice) for number in range(3000)]
    pool, log = Pool(clips), viewings(clips, LOG, dice)
    start = Clock()
    profile = Profile.from_events(log, pool, Settings(), DAY)
    folded = start.took()
    undone = [took(partial(profile.undo, [log[-back].id])) for back in range(1, 1000, 80)]
    return [
        summed(f"learner: fold {LOG} events", [folded]),
        summed("learner: undo one of the last 1000", undone),
    ]
