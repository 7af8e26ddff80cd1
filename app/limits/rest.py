"""What the viewer reads while the feed rests."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.limits.limits import Limits
from app.limits.tally import Tally
from app.limits.tick import Tick
from app.limits.verdict import Reached, Verdict


@dataclass(frozen=True, slots=True)
class Rest:
    """A heading, and what was reached and until when; `over` once the viewer may go on."""

    title: str
    words: str
    over: bool = False


MINUTE, SLACK = timedelta(minutes=1), timedelta(seconds=2)
OVER = Rest("You can go on", "The feed waits until you like to.", over=True)


def rest(verdict: Verdict, tally: Tally, limits: Limits, tick: Tick) -> Rest:
    """The verdict in words, with the time as the viewer's own clock will show it."""
    shown = (tick.wall + (verdict.until - tally.at)).astimezone(tick.zone)
    match verdict.reached:
        case Reached.BEDTIME:
            title, why = "It is bedtime", f"You set it to {clock(limits.bedtime_from_min)}."
        case Reached.DAY:
            title, why = "That was today", f"You watched {minutes(limits.daily_min)}, as you set for a day."
        case Reached.BREAK:
            title, why = "Time for a break", f"You watched {minutes(limits.break_after_min)} without one."
    return Rest(title, f"{why}\nThe feed rests until {near_minute(shown):%H:%M}.")


def minutes(count: int) -> str:
    """A length of time in words."""
    return "1 minute" if count == 1 else f"{count} minutes"


def clock(minute: int) -> str:
    """A minute of the day as clocks show it."""
    return f"{minute // 60:02}:{minute % 60:02}"


def near_minute(moment: datetime) -> datetime:
    """The minute that has not passed at this moment: nobody is told a time at which the feed still rests."""
    whole = moment.replace(second=0, microsecond=0)
    return whole if moment - whole < SLACK else whole + MINUTE
