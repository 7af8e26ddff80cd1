"""What was seen at some points of a screen while keys were pressed, and what follows from it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.trials.peers.clips import is_black, number_of
from tests.trials.peers.screen import HEIGHT, WIDTH, Screen

LOOK_S = 0.001
ABOVE, BELOW = (WIDTH // 2, HEIGHT * 3 // 10), (WIDTH // 2, HEIGHT * 2 // 5)
"""Where each player shows the two colours of a clip, and none puts words over them."""

MOVING = WIDTH // 2, HEIGHT * 13 // 20
"""Where the noise of the clips moves."""


@dataclass(frozen=True, slots=True)
class Sight:
    """From this moment (of perf_counter) on this clip was seen, or none; and whether there was black instead."""

    at_s: float
    clip: int | None
    black: bool


def watch(on: Screen, done: Callable[[float, Sequence[Sight]], bool]) -> list[Sight]:
    """Look until it is done, by the clock and what was seen so far; each change once."""
    sights: list[Sight] = []
    while not done(now := time.perf_counter(), sights):
        above, below = on.colour(*ABOVE), on.colour(*BELOW)
        sight = Sight(now, number_of(above, below), is_black(below))
        if not sights or (sight.clip, sight.black) != (sights[-1].clip, sights[-1].black):
            sights.append(sight)
        time.sleep(LOOK_S)
    return sights


def for_so_long(seconds: float) -> Callable[[float, Sequence[Sight]], bool]:
    """Done when so many seconds have gone by."""
    end_s = time.perf_counter() + seconds
    return lambda now, _: now > end_s


def arrivals(sights: Sequence[Sight], before: int | None) -> list[Sight]:
    """Each clip that came, other than the one before it; what is no clip may lie between them."""
    came: list[Sight] = []
    for sight in sights:
        if sight.clip is not None and sight.clip != before:
            came.append(sight)
            before = sight.clip
    return came


def departure(sights: Sequence[Sight], before: int | None) -> Sight | None:
    """When the clip began to go: the next one slides in, or is there at once."""
    return next((sight for sight in sights if sight.clip != before), None)


def black_ms(sights: Sequence[Sight]) -> float:
    """How long black was seen, up to the last change."""
    return sum(1000 * (after.at_s - sight.at_s) for sight, after in pairwise(sights) if sight.black)


def moves(on: Screen, limit_s: float) -> float:
    """The moment at which the picture is seen to move. Raises TimeoutError."""
    end_s, before = time.perf_counter() + limit_s, on.colour(*MOVING)
    while (now := time.perf_counter()) < end_s:
        if on.colour(*MOVING) != before:
            return now
        time.sleep(LOOK_S)
    raise TimeoutError("The picture stands still.")
