"""Simulated people whose true taste is known: what a log can never tell, only a simulation can judge.

Forty topics of unequal size, each a direction of meaning; a clip has a main topic and maybe a second one, a
quarter of the clips carry no hashtag. A person likes five topics, dislikes six, and leans towards creators
and lengths. Whether a clip is watched well is a coin whose probability the simulation knows.
"""

from dataclasses import dataclass

import numpy as np

from personalization.columns import Floats, Ints
from personalization.evaluation.data import Log, Person
from personalization.pool import Pool
from personalization.values import ClipFeatures

TOPICS, DIRECTIONS, CREATORS = 40, 24, 300
LIKED, DISLIKED = 5, 6


@dataclass(frozen=True, slots=True)
class World:
    """A catalogue and its truth: main and second topic, creator, quality and log length of each clip."""

    pool: Pool
    main: Ints
    second: Ints
    creator: Ints
    quality: Floats
    log_length: Floats


@dataclass(frozen=True, slots=True)
class Taste:
    """A person's truth: logits for topics and creators, and a leaning towards long clips."""

    topics: Floats
    creators: Floats
    long: float

    def liked(self) -> Ints:
        """The numbers of the topics this person truly likes."""
        return np.flatnonzero(self.topics > 1.0)


def world(seed: int, clips: int = 4000) -> World:
    """A catalogue, the same for the same seed."""
    random = np.random.default_rng(seed)
    places = random.normal(size=(TOPICS, DIRECTIONS))
    places /= np.linalg.norm(places, axis=1, keepdims=True)
    size = 1 / np.arange(1, TOPICS + 1) ** 0.7
    main = random.choice(TOPICS, clips, p=size / size.sum())
    second = np.where(random.random(clips) < 0.5, random.integers(0, TOPICS, clips), main)
    meant = places[main] + 0.5 * places[second] * (second != main)[:, None]
    meant += random.normal(size=(clips, DIRECTIONS)) * 0.125
    meant /= np.linalg.norm(meant, axis=1, keepdims=True)
    length_s = np.exp(random.normal(3.1, 0.8, clips)).clip(4, 240)
    creator = (main * 7 + random.integers(0, 8, clips)) % CREATORS
    quality = random.normal(0, 0.35, clips)
    silent = random.random(clips) < 0.25
    told = zip(main, second, silent, strict=True)
    tags = [() if no else tuple(sorted({f"t{a}", f"t{b}"})) for a, b, no in told]
    made = World(Pool(), main, second, creator, quality, np.log(length_s))
    seen = _counts(made, random)
    pool = Pool(
        ClipFeatures(str(k), tags[k], f"c{creator[k]}", duration_s=float(length_s[k]),
                     views=int(seen[0][k]), likes=int(seen[1][k]), embedding=tuple(meant[k].tolist()))
        for k in range(clips)
    )  # fmt: skip
    return World(pool, main, second, creator, quality, made.log_length)


def _counts(made: World, random: np.random.Generator) -> tuple[Ints, Ints]:
    """Views and finishes of 300 other people who watched 120 clips each."""
    clips = len(made.main)
    views, likes = np.zeros(clips, np.int64), np.zeros(clips, np.int64)
    for _ in range(300):
        rows = random.choice(clips, 120, replace=False)
        views[rows] += 1
        likes[rows] += random.random(120) < truth(made, taste(random), rows)
    return views, likes


def taste(random: np.random.Generator) -> Taste:
    """A person."""
    topics = random.normal(0, 0.25, TOPICS)
    liked = random.choice(TOPICS, LIKED, replace=False)
    topics[liked] += 2.0
    others = [topic for topic in range(TOPICS) if topic not in liked]
    topics[random.choice(others, DISLIKED, replace=False)] -= 1.5
    return Taste(topics, random.normal(0, 0.4, CREATORS), float(random.normal(0, 0.4)))


def truth(made: World, person: Taste, rows: Ints) -> Floats:
    """The probability that this person watches each clip well."""
    second = 0.5 * person.topics[made.second[rows]] * (made.second[rows] != made.main[rows])
    long = made.log_length[rows] - 3.1
    logit = -1.75 + person.topics[made.main[rows]] + second + person.creators[made.creator[rows]]
    logit += made.quality[rows] + (person.long - 0.45) * long
    return np.asarray(1 / (1 + np.exp(-logit)))


Crowd = tuple[Log, tuple[Taste, ...], tuple[Floats, ...]]


def people(made: World, seed: int, count: int, events: int) -> Crowd:
    """A log of simulated people, their tastes, and the true probability of each event."""
    random = np.random.default_rng(seed)
    tastes = tuple(taste(random) for _ in range(count))
    rows = [random.choice(len(made.main), events, replace=False) for _ in tastes]
    chances = tuple(truth(made, person, own) for person, own in zip(tastes, rows, strict=True))
    coins = [(random.random(events) < chance).astype(np.float64) for chance in chances]
    own = (Person(r, y, np.full(events, np.nan)) for r, y in zip(rows, coins, strict=True))
    told = zip(made.pool, made.main.tolist(), made.second.tolist(), strict=True)
    topics = {clip: (f"t{main}", f"t{second}") for clip, main, second in told}
    truth_of = {clip: frozenset(both) for clip, both in topics.items()}
    main = {clip: first for clip, (first, _) in topics.items()}
    return Log("simulated", made.pool, tuple(own), truth_of, main), tastes, chances
