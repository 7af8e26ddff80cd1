"""Measures what the viewer feels: swipes, gaps, memory."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from app.bench.figures import Figures, figures
from app.bench.footage import render
from app.bench.gaps import Gaps
from app.bench.scene import copied, staged, wait_for
from app.bench.swipes import Swipes
from app.paths import Paths
from app.wiring import House

SWIPES, EVERY_MS = 300, 350
BURSTS, IN_A_BURST, BURST_EVERY_MS = 5, 10, 100
LONG_RUN, LONG_RUN_EVERY_MS, BIG_CLIPS = 1000, 160, 9


def bench_swipe(paths: Paths) -> list[Figures]:
    """300 swipes one by one, then bursts of ten in a second, with the real player."""
    with copied(paths) as copy, staged(copy) as scene:
        gaps = Gaps()
        single = Swipes(scene.house, scene.window, EVERY_MS)
        _until(lambda done: single.go(SWIPES, done))
        worst_gap = list(gaps.gaps_ms)
        bursts = [
            _burst(scene.house, Swipes(scene.house, scene.window, BURST_EVERY_MS)) for _ in range(BURSTS)
        ]
        burst_gaps = gaps.gaps_ms[len(worst_gap) :]
        gaps.stop()
    return [
        figures("swipe: picture", "ms", single.picture_ms, missed=single.missed),
        figures("swipe: drawn", "ms", single.swap_ms),
        figures("swipe: moving", "ms", single.moving_ms),
        figures("swipe: gap of the window's thread", "ms", worst_gap),
        figures("burst: gap of the window's thread", "ms", burst_gaps),
        figures("burst: keys lost of ten", "keys", [lost for lost, _ in bursts]),
        figures("burst: moving after the last", "ms", [took for _, took in bursts]),
    ]


def _burst(house: House, swipes: Swipes) -> tuple[float, float]:
    """Keys lost, and ms from the last key until its clip moves."""
    before = house.session.state.place
    _until(lambda done: swipes.go(IN_A_BURST, done))
    clip = house.session.state.clip
    wait_for(lambda: house.ring.state.key == (clip and clip.id) and house.ring.state.watched_s > 0)
    lost = IN_A_BURST - (house.session.state.place - before)
    return float(lost), swipes.moving_ms[-1] if swipes.moving_ms else float("nan")


def bench_memory(paths: Paths) -> list[Figures]:
    """A thousand swipes over clips of 1080x1920; MB of the window and of the player process, at each swipe."""
    with tempfile.TemporaryDirectory(prefix="ownfeed-footage-") as folder:
        render(Path(folder), BIG_CLIPS)
        with copied(paths, [Path(folder)]) as copy, staged(copy) as scene:
            window_mb: list[float] = []
            player_mb: list[float] = []

            def sample() -> None:
                window_mb.append(resident_mb("self", "VmRSS"))
                player_mb.append(
                    max((resident_mb(p.pid, "RssAnon") for p in scene.engine.processes), default=0.0)
                )

            timer = QTimer(interval=LONG_RUN_EVERY_MS)
            timer.timeout.connect(sample)
            timer.start()
            swipes = Swipes(scene.house, scene.window, LONG_RUN_EVERY_MS)
            _until(lambda done: swipes.go(LONG_RUN, done))
            timer.stop()
    growth = _mean(window_mb[-200:]) / _mean(window_mb[300:500])
    return [
        figures(
            "memory: window", "MB", window_mb, last_200_over_300_to_500=round(growth, 4), missed=swipes.missed
        ),
        figures("memory: player process, private", "MB", player_mb),
    ]


def resident_mb(pid: int | str, kind: str) -> float:
    """Memory of a process from the system's table, 0 where there is none."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        return int(status.split(f"{kind}:")[1].split()[0]) / 1024
    except (OSError, IndexError):
        return 0.0


def _mean(values: list[float]) -> float:
    return sum(values) / max(1, len(values))


def _until(start: Callable[[Callable[[], None]], None]) -> None:
    loop = QEventLoop()
    start(loop.quit)
    loop.exec()
