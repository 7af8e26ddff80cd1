"""The lines of the card of limits, and the values that each can take."""

from dataclasses import dataclass

from app.limits.limits import DAY_MIN, NONE
from app.limits.rest import clock

NOON = 12 * 60
HALF_HOUR = 30


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A limit: `shown` is what it is set to, `at` the place of that among its values, `last` the last place."""

    name: str
    title: str
    sentence: str
    shown: str
    at: int
    last: int


@dataclass(frozen=True, slots=True)
class Line:
    """How a limit is called, and the minutes that it can be set to, in the order of the slider."""

    title: str
    sentence: str
    steps: tuple[int, ...]
    of_clock: bool = False


LINES = {
    "daily_limit_min": Line(
        "Daily limit", "How long you want to watch in a day.", (0, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240)
    ),
    "break_after_min": Line(
        "Break after", "How long you want to watch without a break.", (0, 5, 10, 15, 20, 30, 45, 60, 90)
    ),
    "break_length_min": Line("Length of a break", "How long it lasts.", (1, 2, 3, 5, 10, 15, 20, 30, 60)),
    "bedtime_from_min": Line(
        "Bedtime from",
        "From when on the feed rests.",
        (NONE, *range(18 * 60, DAY_MIN, HALF_HOUR), *range(0, 3 * 60, HALF_HOUR)),
        of_clock=True,
    ),
    "bedtime_to_min": Line(
        "Bedtime to",
        "When the feed is there again.",
        tuple(range(4 * 60, NOON + HALF_HOUR, HALF_HOUR)),
        of_clock=True,
    ),
}


def row(name: str, value: int) -> LimitRow:
    """A line of the card with this value."""
    line, places = LINES[name], steps(name, value)
    return LimitRow(name, line.title, line.sentence, said(name, value), places.index(value), len(places) - 1)


def steps(name: str, value: int) -> tuple[int, ...]:
    """The values of a slider, among them the one that holds, which may have been set elsewhere."""
    own, begin = LINES[name].steps, NOON if name == "bedtime_from_min" else 0
    order = sorted({*own, value}, key=lambda minute: minute + DAY_MIN if 0 <= minute < begin else minute)
    return tuple(order)


def said(name: str, value: int) -> str:
    """A value in few words."""
    if LINES[name].of_clock:
        return "none" if value == NONE else clock(value)
    if value == 0:
        return "none"
    return f"{value} min" if value % 60 else f"{value // 60} h"
