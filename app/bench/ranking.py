"""How soon the order follows an event, beside the window."""

import random
import time
from datetime import UTC, datetime, timedelta

from app.bench.figures import Figures, figures
from app.clips.clip import Clip
from app.events.event import Event, Kind
from app.feed.ranker import Ranker
from app.feed.request import Request
from app.paths import Paths

EVENTS = 100
TAGS, SIZE = 300, 12


def bench_rank(_paths: Paths) -> list[Figures]:
    """Learn two events (shown, watched) and arrange 12 clips out of 10,000 and 100,000 made-up ones."""
    return [figure for count in (10_000, 100_000) for figure in _rank(count)]


def _rank(count: int) -> list[Figures]:
    dice, now = random.Random(1), datetime.now(UTC)
    ranker = Ranker()
    ranker.load([], [_clip(number, count, dice) for number in range(count)])
    order = ranker.arrange(Request(now, SIZE))
    session: list[str] = []
    learn_ms: list[float] = []
    arrange_ms: list[float] = []
    for number in range(EVENTS):
        clip = order[0].clip
        session.append(clip.id)
        at = now + timedelta(seconds=number)
        start = time.perf_counter()
        for event in _visit(number, clip, at, dice):
            ranker.learn(event)
        learned = time.perf_counter()
        order = ranker.arrange(Request(at, SIZE, tuple(session)))
        learn_ms.append(1000 * (learned - start))
        arrange_ms.append(1000 * (time.perf_counter() - learned))
    return [
        figures(f"rank: learn a visit, {count} clips", "ms", learn_ms),
        figures(f"rank: arrange, {count} clips", "ms", arrange_ms),
    ]


def _clip(number: int, count: int, dice: random.Random) -> Clip:
    return Clip(
        id=f"{number:032x}",
        title=f"Clip {number}",
        where=f"/{number}",
        tags=tuple(f"tag{dice.randrange(TAGS)}" for _ in range(4)),
        creator=f"creator{dice.randrange(max(1, count // 20))}",
        duration_s=dice.uniform(4, 90),
        source=1,
        source_title="made up",
    )


def _visit(number: int, clip: Clip, at: datetime, dice: random.Random) -> list[Event]:
    length_s = clip.duration_s or 0.0
    detail = {"duration_s": length_s, "loops": 0, "seeks": 0, "muted_s": 0.0, "paused_s": 0.0}
    watched = Kind.WATCHED, dice.uniform(0, length_s), detail
    return [
        Event(f"{2 * number:032x}", at, "bench", Kind.SHOWN, clip.id, 0.1, {"policy": "bench"}),
        Event(f"{2 * number + 1:032x}", at, "bench", watched[0], clip.id, watched[1], watched[2]),
    ]
