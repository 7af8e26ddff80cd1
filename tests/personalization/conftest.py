"""A small catalogue and a viewer for the learner's tests."""

from dataclasses import replace

import numpy as np
import pytest

from personalization import ClipFeatures, Event, Pool

DAY = 20_000
TOPICS = ("cats", "coffee", "espresso", "maths", "music", "space", "wood")


def clip(number: int) -> ClipFeatures:
    """The clip with this number: one topic in turn, a creator of each topic, all lengths."""
    topic = TOPICS[number % len(TOPICS)]
    tags = ("coffee", "espresso") if topic == "espresso" and number % 2 else (topic,)
    return ClipFeatures(
        id=f"clip{number:04}",
        tags=tags,
        creator=f"{topic} maker {number % 3}",
        source="folder",
        language="en",
        duration_s=5.0 + 7 * (number % 11),
        published_day=DAY - number % 400,
        views=100 + number,
        likes=number % 30,
    )


def pictured(number: int) -> ClipFeatures:
    """The same with a picture of its topic, and what was found in it: once in another spelling."""
    plain = clip(number)
    place = np.eye(8)[TOPICS.index(plain.tags[0])] + np.random.default_rng(number).normal(0, 0.2, 8)
    found = (("indoors", 0.7),) if number % 3 else (("cat", 0.4),)
    return replace(plain, embedding=tuple(map(float, place)), found=found)


def event(number: int, kind: str, about: str, value: float = 1.0, **detail: object) -> Event:
    """An event whose id and time follow its number."""
    return Event(f"{number:032x}", DAY * 86_400.0 + 30 * number, "session", kind, about, value, detail)


def watched(number: int, of: ClipFeatures, well: bool) -> Event:
    """A viewing to the end and over, or one of half a second."""
    return event(number, "watched", of.id, 1.5 * (of.duration_s or 0) if well else 0.5)


@pytest.fixture(scope="session")
def seen() -> Pool:
    """Two hundred clips with pictures and findings."""
    return Pool(pictured(number) for number in range(200))


@pytest.fixture(scope="session")
def pool() -> Pool:
    """Two hundred clips."""
    return Pool(clip(number) for number in range(200))
