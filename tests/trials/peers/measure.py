"""What one player is measured by."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.trials.peers.cost import cost
from tests.trials.peers.keyboard import Keyboard
from tests.trials.peers.players import Player, running
from tests.trials.peers.screen import Screen
from tests.trials.peers.sights import Sight, arrivals, black_ms, departure, for_so_long, moves, watch

LIMIT_S, WARM_S, PLAY_S = 180.0, 8.0, 5.0
EVERY_S, BURSTS, BURST, BURST_S, REST_S = 0.7, 2, 10, 1.0, 2.0


@dataclass
class Measured:
    """Raw figures of one player. `lost` is of pictures in a burst, `missed` of keys without a picture in time."""

    first_ms: list[float] = field(default_factory=list)
    moving_ms: list[float] = field(default_factory=list)
    change_ms: list[float] = field(default_factory=list)
    next_ms: list[float] = field(default_factory=list)
    missed: int = 0
    black_ms: list[float] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)
    rest_ms: list[float] = field(default_factory=list)
    busy_percent: list[float] = field(default_factory=list)
    held_mb: list[float] = field(default_factory=list)


class Stand:
    """A player before a watcher who presses keys."""

    def __init__(self, player: Player, on: Screen, home: Path) -> None:
        self.player, self._on, self._home = player, on, home
        self.measured = Measured()

    def starts(self, count: int) -> None:
        """From the command to the first picture, and to the first that moves."""
        for _ in range(count):
            self._wait(lambda seen: seen.clip is None)
            begin_s = time.perf_counter()
            with running(self.player, self._on, self._home):
                seen = self._wait(lambda seen: seen.clip is not None)
                self.measured.first_ms.append(1000 * (seen.at_s - begin_s))
                self.measured.moving_ms.append(1000 * (moves(self._on, LIMIT_S) - begin_s))

    def plays(self, keys: int) -> None:
        """What it costs while nobody touches it, then keys one by one, then some bursts of ten in a second."""
        self._wait(lambda seen: seen.clip is None)
        with running(self.player, self._on, self._home) as pid, Keyboard(self._on.name) as keyboard:
            self._wait(lambda seen: seen.clip is not None)
            time.sleep(WARM_S)
            keyboard.focus()
            self._idle(pid)
            for _ in range(keys):
                self._one(keyboard)
            for _ in range(BURSTS):
                self._burst(keyboard)

    def _idle(self, pid: int) -> None:
        before = cost(pid)
        time.sleep(PLAY_S)
        after = cost(pid)
        self.measured.busy_percent.append(100 * (after.processor_s - before.processor_s) / PLAY_S)
        self.measured.held_mb.append(after.held_mb)

    def _one(self, keyboard: Keyboard) -> None:
        before = self._now()
        pressed_s = keyboard.press(self.player.key)
        sights = watch(self._on, for_so_long(EVERY_S))
        came, changed = arrivals(sights, before), departure(sights, before)
        self.measured.black_ms.append(black_ms(sights))
        self.measured.change_ms += [1000 * (changed.at_s - pressed_s)] if changed else []
        self.measured.missed += not came
        self.measured.next_ms += [1000 * (came[0].at_s - pressed_s)] if came else []

    def _burst(self, keyboard: Keyboard) -> None:
        before, sights, pressed_s = self._now(), list[Sight](), 0.0
        for _ in range(BURST):
            pressed_s = keyboard.press(self.player.key)
            sights += watch(self._on, for_so_long(BURST_S / BURST))
        sights += watch(self._on, for_so_long(REST_S))
        came = arrivals(sights, before)
        self.measured.lost.append(float(BURST - len(came)))
        self.measured.black_ms.append(black_ms(sights))
        last_s = max((each.at_s for each in came), default=pressed_s)
        self.measured.rest_ms.append(1000 * max(0.0, last_s - pressed_s))

    def _now(self) -> int | None:
        return watch(self._on, lambda _, sights: bool(sights))[-1].clip

    def _wait(self, true: Callable[[Sight], bool]) -> Sight:
        end_s = time.perf_counter() + LIMIT_S
        sights = watch(self._on, lambda now, seen: now > end_s or (bool(seen) and true(seen[-1])))
        if not true(sights[-1]):
            raise TimeoutError(f"{self.player.name} did not come to what was waited for.")
        return sights[-1]
