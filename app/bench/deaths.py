"""How soon the picture is back after the player process died or hangs."""

import os
import random
import signal
import time

from PySide6.QtCore import QEventLoop, QTimer

from app.bench.figures import Figures, figures
from app.bench.scene import Scene, copied, staged, wait_for
from app.paths import Paths

DEATHS = 30
CALM_S = (1.2, 2.5)
"""How long the clip plays before each: chosen by chance, and long enough for a spare to be there."""


def bench_death(paths: Paths) -> list[Figures]:
    """Kill (-9), crash (a null pointer's signal) or stop the process that plays, 30 times at seeded moments."""
    dice = random.Random(1)
    times: dict[int, list[float]] = {signal.SIGKILL: [], signal.SIGSEGV: [], signal.SIGSTOP: []}
    with copied(paths) as copy, staged(copy) as scene:
        for number in range(DEATHS):
            kind = list(times)[number % len(times)]
            _pause(dice.uniform(*CALM_S))
            times[kind].append(_death_ms(scene, kind))
    names = {signal.SIGKILL: "killed", signal.SIGSEGV: "crashed", signal.SIGSTOP: "hangs"}
    return [
        figures(f"death: picture back, {names[signal.Signals(kind)]}", "ms", took)
        for kind, took in times.items()
    ]


def _death_ms(scene: Scene, kind: int) -> float:
    """From the signal until a picture of another process is on stage; the old one stays until then."""
    ring, victim = scene.house.ring, scene.engine.processes[0]
    back: list[float] = []
    start = time.perf_counter()

    def arrived(slot: int, frame: object) -> None:
        if frame is not None and slot == ring.on_stage and victim.is_dead and not back:
            back.append(1000 * (time.perf_counter() - start))

    ring.frame.connect(arrived)
    os.kill(victim.pid, kind)
    wait_for(lambda: bool(back))
    ring.frame.disconnect(arrived)
    return back[0]


def _pause(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
