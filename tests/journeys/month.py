"""A month of somebody's evenings, written through the real log: the same seed gives the same month."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp
from typing import Any

from app.clips.clip import Clip
from app.events.event import Event, Kind
from app.events.log import append
from app.feed.leaving import visit
from app.store.database import Store

DAYS = 28
RIVALS = 10
BEST, EACH = 0.5, 0.5 / RIVALS  # the chance of the clip that this viewer likes best, and what all ten share
HABITS = ((7.4, 0.4, 0.3, 12), (12.5, 0.4, 0.45, 16), (18.6, 0.9, 0.4, 20), (21.2, 0.7, 0.9, 44))
"""Sittings of a day: the hour and its width, how often they happen, and how many clips they have or so."""
FADES = 9.0  # days in which a taste that comes or goes halves


@dataclass
class Somebody:
    """Tastes by topic (0..1): some stay, one comes and one goes in the course of the month."""

    topics: Sequence[str]
    chance: random.Random

    def likes(self, clip: Clip, day: int) -> float:
        """How likely it is that the clip is watched to its end."""
        at = self.topics.index(clip.tags[0]) if clip.tags else 0
        taste = (0.75, 0.3, 0.55, 0.15)[at % 4]
        if at % 4 == 1:
            taste = 0.1 + 0.7 / (1 + exp((14 - day) / 2.5))
        if at % 4 == 2:
            taste = 0.15 + 0.6 * exp(-day / FADES)
        return taste


def live(store: Store, clips: Sequence[Clip], until: datetime, seed: int = 7) -> list[Event]:
    """Four weeks that end with `until`; the events, which are on disk."""
    chance = random.Random(seed)
    clips = sorted(clips, key=lambda clip: clip.id)
    topics = sorted({clip.tags[0] for clip in clips if clip.tags})
    somebody = Somebody(topics, chance)
    events = [event for day in range(DAYS) for event in _day(somebody, clips, day, until)]
    append(store, *events)
    return events


def _day(who: Somebody, clips: Sequence[Clip], day: int, until: datetime) -> Iterator[Event]:
    midnight = until.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    start = midnight - timedelta(days=DAYS - 1 - day)
    for middle, width, often, clips_or_so in HABITS:
        weekend = start.weekday() >= 5
        at = start + timedelta(hours=who.chance.gauss(middle + 1.5 * weekend, width))
        if who.chance.random() < often and at < until - timedelta(hours=1):
            size = who.chance.randint(clips_or_so // 2, clips_or_so * (3 if weekend else 2))
            yield from _sitting(who, clips, day, at, size)


def _sitting(who: Somebody, clips: Sequence[Clip], day: int, at: datetime, size: int) -> Iterator[Event]:
    session = _name(at, "5e")
    yield Event(_name(at, "00"), at, session, Kind.SESSION_STARTED)
    for place in range(size):
        rivals = who.chance.sample(clips, min(RIVALS, len(clips)))
        best = max(rivals, key=lambda clip: (who.likes(clip, day), clip.id))
        clip = best if who.chance.random() < BEST else who.chance.choice(rivals)
        drawn = {"policy": "a month", "place": place, "rivals": [rival.id for rival in rivals]}
        odds = 0.5 / len(rivals) + (BEST if clip is best else 0.0)
        yield Event(_name(at, "01"), at, session, Kind.SHOWN, clip.id, odds, drawn)
        kind, seconds, detail = _watches(who, clip, day)
        at += timedelta(seconds=seconds + 0.4)
        yield Event(_name(at, "02"), at, session, kind, clip.id, seconds, detail)
        if kind is Kind.WATCHED and who.chance.random() < 0.06:
            yield Event(_name(at, "03"), at, session, Kind.LIKED, clip.id)
    yield Event(_name(at, "04"), at, session, Kind.SESSION_ENDED)


def _watches(who: Somebody, clip: Clip, day: int) -> tuple[Kind, float, dict[str, Any]]:
    length_s, draw = clip.duration_s or 8.0, who.chance.random()
    taste = who.likes(clip, day)
    if draw < taste:
        return visit(length_s * who.chance.choice((1.0, 1.0, 2.0, 3.1)), length_s)
    early = draw < taste + (1 - taste) * 0.6
    return visit(who.chance.uniform(0.5, 1.7) if early else length_s * who.chance.uniform(0.3, 0.8), length_s)


def _name(at: datetime, what: str) -> str:
    """An id that sorts by time, as `app.events.ids` makes them, but the same in each run."""
    return f"{int(at.timestamp() * 1e6):018x}{what}{0:012x}"
