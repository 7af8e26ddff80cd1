"""Measures the look into clips: what one costs, what its processes weigh, and whether the feed feels it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from app.analysis.work.analyst import Analyst
from app.analysis.work.extent import Extent
from app.analysis.work.progress import Progress
from app.analysis.work.wire import Words
from app.bench.figures import Figures, figures
from app.bench.footage import render
from app.bench.gaps import Gaps
from app.bench.scene import Scene, copied, staged
from app.bench.usage import usage
from app.paths import Paths
from app.store.database import Store

WIDTH, HEIGHT, LENGTH_S = 720, 1280, 15
CLIPS = 5
SWIPES, EVERY_MS = 20, 2000


def bench_analysis(paths: Paths) -> list[Figures]:
    """Clips of 15 s one by one, then the viewer's own (or the starter clips) while the feed plays and swipes."""
    return [*_cost(), *_beside_the_feed(paths)]


def _cost() -> list[Figures]:
    decoding_s: list[float] = []
    thinking_s: list[float] = []
    with _footage() as clips, Analyst(Extent.FULL) as analyst:
        _look(analyst, clips[0])  # both processes live from here on
        for clip in clips[1:]:
            before = [usage(child.pid).processor_s for child in analyst.children]
            _look(analyst, clip)
            after = [usage(child.pid).processor_s for child in analyst.children]
            decoding_s.append(after[0] - before[0])
            thinking_s.append(after[1] - before[1])
        peaks_mb = [usage(child.pid).peak_mb for child in analyst.children]
    both_s = [sum(pair) for pair in zip(decoding_s, thinking_s, strict=True)]
    return [
        figures("analysis: processor for 15 s of 720x1280", "s", both_s),
        figures("analysis: of this to decode", "s", decoding_s),
        figures("analysis: of this for the models", "s", thinking_s),
        figures("analysis: most memory of the decoder", "MB", peaks_mb[:1]),
        figures("analysis: most memory of the models", "MB", peaks_mb[1:]),
    ]


def _beside_the_feed(paths: Paths) -> list[Figures]:
    """How long the window's thread is away while clips play, are swiped, and are looked into."""
    done: list[Progress] = []
    with copied(paths) as copy, staged(copy) as scene:
        scene.house.store.submit(_forget_findings).result()
        scene.house.background.progressed.connect(
            lambda progress: done.append(progress) if progress else None
        )
        alone = _swiped(scene)
        scene.house.preferences.put("analysis", str(Extent.FULL))
        beside = _swiped(scene)
    looked_into = done[-1].done if done else 0
    return [
        figures("analysis: gap of the window's thread without it", "ms", alone.gaps_ms),
        figures(
            "analysis: gap of the window's thread beside it", "ms", beside.gaps_ms, looked_into=looked_into
        ),
        figures("analysis: of such a gap at work, without it", "ms", alone.worked_ms),
        figures("analysis: of such a gap at work, beside it", "ms", beside.worked_ms),
    ]


@contextmanager
def _footage() -> Iterator[list[Path]]:
    with tempfile.TemporaryDirectory(prefix="ownfeed-footage-") as folder:
        render(Path(folder), CLIPS + 1, width=WIDTH, height=HEIGHT, seconds=LENGTH_S)
        yield sorted(Path(folder).iterdir())


def _look(analyst: Analyst, clip: Path) -> None:
    with clip.open("rb") as file:
        analyst.analyse(clip.name, file, Words("A texture that moves."))


def _forget_findings(store: Store) -> None:
    store.connection.execute("DELETE FROM findings")


def _swiped(scene: Scene) -> Gaps:
    """Watch each clip for a while, as a viewer does; the gaps meanwhile."""
    loop, timer, gaps = QEventLoop(), QTimer(interval=EVERY_MS), Gaps()
    swipes = iter(range(SWIPES))

    def swipe() -> None:
        if next(swipes, None) is None:
            loop.quit()
        scene.house.session.next()

    timer.timeout.connect(swipe)
    timer.start()
    loop.exec()
    timer.stop()
    gaps.stop()
    return gaps
