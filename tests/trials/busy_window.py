"""A window in use while clips are looked into: `python -m tests.trials.busy_window DATA`; tells all that happens.

Prints `found ID` for each clip with findings on disk, `gap …` every half a minute, and `idle` when none is left.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from app.analysis.work import background
from app.analysis.work.extent import Extent
from app.analysis.work.progress import Progress
from app.bench.gaps import Gaps
from app.bench.scene import Scene, staged
from app.paths import Paths

SWIPE_MS, LIKED_EACH, TELL_MS = 3000, 3, 30_000


def told(progress: Progress | None) -> None:
    """The last word is that nothing is left to do."""
    if progress is None:
        print("idle", flush=True)


def use(scene: Scene) -> QTimer:
    """Swipe as a viewer does, and like a clip now and then."""
    timer, session, swipes = QTimer(interval=SWIPE_MS), scene.house.session, iter(range(sys.maxsize))

    def swipe() -> None:
        if next(swipes) % LIKED_EACH == 0:
            session.toggle_like()
        session.next()

    timer.timeout.connect(swipe)
    timer.start()
    return timer


def tell(gaps: Gaps) -> QTimer:
    """Say how long the window's thread was away since the last time, and how much of that it worked itself."""
    timer = QTimer(interval=TELL_MS)

    def line() -> None:
        away_ms, worked_ms = sorted(gaps.gaps_ms), sorted(gaps.worked_ms)
        late = int(0.999 * len(away_ms))
        print(
            f"gap {away_ms[late]:.0f} {away_ms[-1]:.0f} {worked_ms[late]:.0f} {worked_ms[-1]:.0f}", flush=True
        )
        gaps.gaps_ms.clear()
        gaps.worked_ms.clear()

    timer.timeout.connect(line)
    timer.start()
    return timer


def main(data: Path) -> None:
    """Until it is killed. Here analysis does not give way: what is tried is whether it loses anything."""
    background.NICENESS = 0
    background.HOLD_S = 0.0
    application = QGuiApplication([])
    with staged(Paths.of(data)) as scene:
        scene.house.background.looked_into.connect(lambda clip: print("found", clip, flush=True))
        scene.house.background.progressed.connect(told)
        scene.house.preferences.put("analysis", str(Extent.FULL))
        kept = use(scene), tell(Gaps())
        application.exec()
        del kept


if __name__ == "__main__":
    main(Path(sys.argv[1]))
