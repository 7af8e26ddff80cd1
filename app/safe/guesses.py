"""How long somebody who guessed wrong has to wait, by clocks that setting the time does not hurry."""

from dataclasses import dataclass, replace

from app.limits.tick import Tick

FREE = 3
"""So many wrong guesses cost nothing: fingers slip."""

FIRST_WAIT_S = 30.0
LONGEST_WAIT_S = 3600.0


@dataclass(frozen=True, slots=True)
class Moment:
    """What the clocks said, to be kept: `wall_s` since 1970, and `boot_s` since the start that `boot` names."""

    wall_s: float
    boot: str
    boot_s: float


def moment(tick: Tick) -> Moment:
    """The moment of a look at the clocks."""
    return Moment(tick.wall.timestamp(), tick.boot, tick.boot_s)


@dataclass(frozen=True, slots=True)
class Guesses:
    """How many wrong guesses there were since the last right one, and the wait that was left (s) at a moment."""

    at: Moment
    wrong: int = 0
    left_s: float = 0.0


def later(before: Guesses, now: Moment) -> Guesses:
    """The same at a later moment. Over a restart the wall clock counts, but one set back changes nothing."""
    same = now.boot == before.at.boot != ""
    passed_s = now.boot_s - before.at.boot_s if same else now.wall_s - before.at.wall_s
    return replace(before, at=now, left_s=max(0.0, before.left_s - max(0.0, passed_s)))


def missed(before: Guesses) -> Guesses:
    """One wrong guess more; each wait is twice as long as the one before, up to an hour."""
    wrong = before.wrong + 1
    return replace(before, wrong=wrong, left_s=wait_s(wrong))


def wait_s(wrong: int) -> float:
    """How many seconds to wait after so many wrong guesses."""
    if wrong < FREE:
        return 0.0
    doublings = min(wrong - FREE, 16)
    return min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0**doublings)


def in_words(left_s: float) -> str:
    """A wait in words, rounded up: nobody is told to come back too early."""
    if left_s > 60:
        minutes = int(-(-left_s // 60))
        return f"{minutes} minutes"
    seconds = max(1, int(-(-left_s // 1)))
    return "1 second" if seconds == 1 else f"{seconds} seconds"
