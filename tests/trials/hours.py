"""Ten hours of watching, compressed: ten thousand swipes with real libVLC; what grows, and what comes late.

python -m tests.trials.hours [SWIPES] [EVERY_MS]   # prints one JSON line for each 500 swipes, then the verdict
"""

import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import mean

from PySide6.QtCore import QEventLoop, QTimer

from app.bench.figures import figures
from app.bench.footage import render
from app.bench.machine import load
from app.bench.scene import Scene, copied, staged
from app.bench.stage import resident_mb
from app.bench.swipes import Swipes
from app.paths import Paths
from tests.trials.progress import Progress

SWIPES, EVERY_MS, WINDOW, CLIPS = 10_000, 150, 500, 9
SAMPLE_MS = 1000


@dataclass(frozen=True, slots=True)
class Sample:
    """What the window and its player processes hold at one moment."""

    window_mb: float
    player_mb: float
    descriptors: int
    threads: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The means of some hundred swipes, how late their pictures came, and how busy the machine was.

    A picture that had not come when the next key was pressed counts as missed, and has no time.
    """

    swipes: int
    window_mb: float
    player_mb: float
    descriptors: float
    threads: float
    picture_p50_ms: float
    picture_p95_ms: float
    missed: int
    load: float


def take(scene: Scene) -> Sample:
    """Look at the processes now."""
    own = Path("/proc/self")
    return Sample(
        resident_mb("self", "VmRSS"),
        sum(resident_mb(process.pid, "RssAnon") for process in scene.engine.processes),
        sum(1 for _ in (own / "fd").iterdir()),
        sum(1 for _ in (own / "task").iterdir()),
    )


def watched(scene: Scene, done: int, every_ms: int) -> Stretch:
    """Some hundred swipes more; `done` are there then."""
    samples: list[Sample] = []
    timer = QTimer(interval=SAMPLE_MS)
    timer.timeout.connect(lambda: samples.append(take(scene)))
    swipes, loop = Swipes(scene.house, scene.window, every_ms), QEventLoop()
    timer.start()
    swipes.go(WINDOW, loop.quit)
    loop.exec()
    timer.stop()
    stretch = summed_up(done, samples, swipes)
    swipes.deleteLater()
    return stretch


def summed_up(done: int, samples: Sequence[Sample], swipes: Swipes) -> Stretch:
    """One stretch in figures."""
    pictures = figures("pictures", "ms", swipes.picture_ms)
    return Stretch(
        done,
        round(mean(each.window_mb for each in samples), 1),
        round(mean(each.player_mb for each in samples), 1),
        round(mean(each.descriptors for each in samples), 1),
        round(mean(each.threads for each in samples), 1),
        round(pictures.p50, 1),
        round(pictures.p95, 1),
        swipes.missed,
        round(load(), 1),
    )


def verdict(all_of_them: Sequence[Stretch]) -> dict[str, float]:
    """The last fifth over the stretches after the first 500 swipes: 1.02 is a growth of 2 %."""
    later = all_of_them[1:]
    size = max(1, len(later) // 5)
    first, last = later[:size], later[-size:]
    names = ("window_mb", "player_mb", "descriptors", "threads", "picture_p50_ms", "picture_p95_ms", "load")
    return {name: round(_mean(last, name) / max(0.001, _mean(first, name)), 4) for name in names}


def _mean(some: Sequence[Stretch], name: str) -> float:
    return mean(float(getattr(each, name)) for each in some)


def main(count: int = SWIPES, every_ms: int = EVERY_MS) -> None:
    """Run it over clips of 1080x1920 in a data folder that goes away again; ended early, it tells of what was."""
    seen: list[Stretch] = []
    with tempfile.TemporaryDirectory(prefix="ownfeed-footage-") as folder, Progress(every=5) as progress:
        render(Path(folder), CLIPS)
        with copied(Paths.of(Path(folder) / "none"), [Path(folder)]) as copy, staged(copy) as scene:
            for number in progress.seeds(1, count // WINDOW):
                seen.append(stretch := watched(scene, number * WINDOW, every_ms))
                print(json.dumps(asdict(stretch)), flush=True)
                progress.measured("picture p95, ms", stretch.picture_p95_ms)
                progress.measured("window, MB", stretch.window_mb)
    print(json.dumps({"last fifth over first fifth": verdict(seen)}), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
