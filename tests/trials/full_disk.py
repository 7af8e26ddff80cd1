"""Lets each write of a session be once the one for which the disk has no room.

python -m tests.trials.full_disk [MOST] [--from PAGES]   # as root, who may mount a small disk

A disk that keeps its files in pages of 4 KiB gets room for no page more, for one, for two, and so on, until a
session needs nothing more: so each write that needs room is once the first that fails, and all later ones with it.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.paths import Paths
from app.store.errors import StoreError
from tests.app.sources.media import render
from tests.trials.disk import PAGE_BYTES, full, small_disk
from tests.trials.homes import FEW, copied, home
from tests.trials.kills import Killed, events, judge
from tests.trials.progress import Progress, asked
from tests.trials.sitting import Sitting

MOST = 2000
NEW, SWIPES = 2, 4
NOTHING = "nothing"


@contextmanager
def template() -> Iterator[tuple[Paths, Path]]:
    """A data folder whose clips lie beside it, with new ones among them; and a small disk."""
    with small_disk() as disk, tempfile.TemporaryDirectory() as scratch:
        _application = QGuiApplication.instance() or QGuiApplication([])
        paths = home(Path(scratch), "watching")
        for number in range(FEW, FEW + NEW):
            render(Path(scratch) / "clips" / f"{number}.mp4", 6 * number, seconds=2.0)
        yield paths, disk


def trial(template: Paths, disk: Path, pages: int) -> str:
    """A session with room for so many pages, and a second one after room was made; what did not fit first."""
    paths = copied(template, disk)
    known, first = events(paths), NOTHING
    try:
        with full(disk, pages * PAGE_BYTES):
            sitting, first = _short_of_room(paths)
        _judge(paths, known, sitting)
        sitting = sitting or Sitting(paths)
        _goes_on(sitting)
        sitting.close()
        _judge(paths, known, sitting)
        _all_is_there(paths)
        return first
    finally:
        shutil.rmtree(paths.data)


def _short_of_room(paths: Paths) -> tuple[Sitting | None, str]:
    """The sitting, if there came one about, and its first act of which it was said that the disk is full."""
    try:
        sitting = Sitting(paths)
    except StoreError as error:
        assert "the disk is full" in str(error), error
        return None, "open"
    said = [(name, each) for name, act in _acts(sitting) for each in act()]
    assert all("the disk is full" in each for _, each in said), said
    return sitting, next((name for name, _ in said), NOTHING)


def _acts(sitting: Sitting) -> list[tuple[str, Callable[[], list[str]]]]:
    swipes = [(f"swipe {number}", sitting.swipe) for number in range(1, SWIPES + 1)]
    others = [("look through", sitting.look_through), ("back up", sitting.back_up)]
    return [("start", sitting.settled), *swipes, *others]


def _goes_on(sitting: Sitting) -> None:
    """With room again the same session keeps everything, without a word."""
    kept = len(sitting.acknowledged)
    said = [each for _, act in _acts(sitting) for each in act()]
    assert not said, said
    assert len(sitting.acknowledged) >= kept + SWIPES


def _judge(paths: Paths, known: frozenset[str], sitting: Sitting | None) -> None:
    judge(paths, Killed(known | (sitting.acknowledged if sitting else set()), 0.0))
    assert not list(paths.data.rglob("*.part"))


def _all_is_there(paths: Paths) -> None:
    """Every clip has its poster, and no half of anything is left."""
    assert len(list(paths.posters.iterdir())) == len(list(paths.posters.glob("*.jpg"))) == FEW + NEW


def main(first: int, times: int) -> None:
    """Report as a table; stops with the first loss."""
    with template() as (paths, disk), Progress() as progress:
        for pages in progress.seeds(first, times):
            short = trial(paths, disk, pages)
            progress.came[f"the first that did not fit: {short}"] += 1
            if short == NOTHING:
                break


if __name__ == "__main__":
    words = asked(times=MOST)
    main(words.first, words.times)
