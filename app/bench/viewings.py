"""Made-up clips and viewings for the learner to learn from."""

import random
from dataclasses import replace
from functools import cache

from personalization import ClipFeatures, Event

DAY = 20_000
CREATORS, DIRECTIONS = 40, 48
"""So many creators, and numbers in an embedding."""


def clip(number: int, tags: int, dice: random.Random) -> ClipFeatures:
    """A clip with two of so many `tags`."""
    return ClipFeatures(
        id=f"{number:06}",
        tags=tuple(f"tag{dice.randrange(tags)}" for _ in range(2)),
        creator=f"by{dice.randrange(CREATORS)}",
        source=f"source{number % 4}",
        language=("en", "de", "")[number % 3],
        duration_s=dice.uniform(4, 200),
        published_day=DAY - dice.randrange(500),
        views=100,
        likes=dice.randrange(40),
    )


def pictured(clips: list[ClipFeatures], dice: random.Random) -> list[ClipFeatures]:
    """The same with embeddings: clips with a tag in common lie close."""

    @cache
    def place(_tag: str) -> list[float]:
        return [dice.gauss(0, 1) for _ in range(DIRECTIONS)]

    seen = (
        [sum(parts) + dice.gauss(0, 0.5) for parts in zip(*map(place, plain.tags), strict=True)]
        for plain in clips
    )
    return [replace(plain, embedding=tuple(each)) for plain, each in zip(clips, seen, strict=True)]


def viewings(clips: list[ClipFeatures], count: int, dice: random.Random) -> list[Event]:
    """So many viewings of any of `clips`, a minute apart."""
    seen = [dice.choice(clips) for _ in range(count)]
    return [
        Event(
            f"{n:032x}",
            DAY * 86_400 - 60.0 * (count - n),
            "bench",
            "watched",
            of.id,
            _watched_s(of, dice),
        )
        for n, of in enumerate(seen)
    ]


def _watched_s(of: ClipFeatures, dice: random.Random) -> float:
    return dice.uniform(0, 1.4) * (of.duration_s or 0.0)
