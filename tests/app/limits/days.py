"""A viewer before clocks that can be set, and a computer that can sleep and be started anew."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.limits.limits import Limits
from app.limits.tally import Tally, advance, begin, extended
from app.limits.tick import Tick
from app.limits.verdict import Verdict, verdict

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 6, 10, 12, tzinfo=BERLIN).astimezone(UTC)
STARTED_S = 5000.0


@dataclass
class Day:
    """Real time passes by `wait` and `watch`; all else only changes what the clocks say."""

    limits: Limits
    wall: datetime = NOON
    zone: ZoneInfo = BERLIN
    boot: int = 1
    boot_s: float = STARTED_S
    watched_s: float = 0.0
    tally: Tally = field(init=False)

    def __post_init__(self) -> None:
        self.tally = begin(self.tick)

    @property
    def tick(self) -> Tick:
        """What the clocks say now."""
        return Tick(self.wall, self.zone, str(self.boot), self.boot_s)

    @property
    def says(self) -> Verdict | None:
        """What the limits say now."""
        self._look(0.0)
        return verdict(self.tally, self.limits)

    @property
    def reached(self) -> str:
        """The limit that holds now, or ""."""
        said = self.says
        return said.reached if said else ""

    def wait(self, minutes: float) -> None:
        """Time passes, awake or asleep; the program looks at its end only."""
        self.wall += timedelta(minutes=minutes)
        self.boot_s += minutes * 60

    def watch(self, minutes: float) -> None:
        """Watch for so long, or until the feed rests; the program looks each ten seconds."""
        for _ in range(round(minutes * 6)):
            if self.says is not None:
                return
            self.wait(1 / 6)
            self.watched_s += 10.0
            self._look(10.0)

    def set_clock(self, hours: float) -> None:
        """Somebody sets the clock."""
        self.wall += timedelta(hours=hours)

    def start_anew(self, off_min: float) -> None:
        """The computer is off for so long."""
        self.wall += timedelta(minutes=off_min)
        self.boot, self.boot_s = self.boot + 1, 30.0

    def ask_for_more(self) -> None:
        """Type the sentence."""
        self._look(0.0)
        self.tally = extended(self.tally)

    def _look(self, watched_s: float) -> None:
        self.tally = advance(self.tally, self.tick, watched_s, self.limits)
