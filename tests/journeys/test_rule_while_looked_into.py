"""A rule holds for what is found in a clip, whether it comes before, while or after somebody looks into it.

The shift, its round, the store and the whole window are real; an analyst without models finds what it is told to.
"""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest
from pytestqt.qtbot import QtBot

from app import settings
from app.analysis.work.analyst import Analyst, Failure
from app.analysis.work.background import Background
from app.analysis.work.extent import Extent
from app.analysis.work.wire import Words
from app.clips.catalogue import Found, save
from app.clips.clip import Clip, Finding
from app.clips.findings import KeptFindings
from app.clips.sources import add_source
from app.paths import Paths
from app.rules.made import made
from app.store.database import open_store
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, click, named, wait_for

COUNT = 24
SECRET = "spiders"


class Gate(Analyst):
    """Looks into one clip when it may, finds the secret in it, and into no other after it."""

    clip = ""

    def __init__(self) -> None:
        super().__init__(Extent.FULL)
        self.began, self.may_end, self.over = threading.Event(), threading.Event(), threading.Event()

    def analyse(self, clip: str, file: BinaryIO, words: Words) -> KeptFindings | Failure:  # noqa: ARG002
        """See Analyst."""
        if self.began.is_set():
            self.over.wait()
        if clip != self.clip:
            return KeptFindings(clip, "1", sensitive=0.0)
        self.began.set()
        self.may_end.wait()
        return KeptFindings(clip, "1", (Finding(SECRET, "object", 0.9),), sensitive=0.0)

    def close(self) -> None:
        """See Analyst."""
        self.may_end.set()
        self.over.set()
        super().close()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """The analyst of the house that is built next."""
    gate = Gate()
    monkeypatch.setattr("app.wiring.Background", partial(Background, make=lambda _extent: gate))
    return gate


@pytest.fixture
def viewer(paths: Paths, tmp_path: Path, gate: Gate, sit_down: Callable[[], Viewer]) -> Iterator[Viewer]:
    """A viewer in front of files that nobody has looked into yet."""
    clips = [_file(tmp_path, number) for number in range(COUNT)]
    store = open_store(paths.database)
    save(store, add_source(store, "folder", str(tmp_path), "Clips"), clips)
    settings.put(store, "first_run_done", True)
    settings.put(store, "analysis", "off")
    store.close()
    yield sit_down()
    gate.close()


def _file(folder: Path, number: int) -> Found:
    path = folder / f"{number}.mp4"
    path.write_text(f"{number}")
    status = path.stat()
    clip = Clip(f"{number:032x}", f"Clip {number}", str(path), tags=(f"tag {number % 3}",), duration_s=8.0)
    return Found(clip, str(path), status.st_size, status.st_mtime_ns)


@pytest.mark.parametrize("when", ["before", "while", "after"])
@pytest.mark.parametrize("place", ["on stage", "prepared", "coming"])
def test_a_rule_holds_for_what_is_found_in_a_clip(
    viewer: Viewer, gate: Gate, qtbot: QtBot, when: str, place: str
) -> None:
    house, rule = viewer.house, made("topic", SECRET)
    viewer.settle()
    if when == "before":
        house.book.add(rule)
        viewer.settle()
    coming = [placed.clip.id for placed in house.session.coming()]
    gate.clip = {"on stage": viewer.clip.id, "prepared": coming[0], "coming": coming[4]}[place]
    house.preferences.put("analysis", "full")
    qtbot.waitUntil(gate.began.is_set)
    assert gate.clip in near(viewer)
    if when == "while":
        house.book.add(rule)
    with qtbot.waitSignal(house.background.looked_into):
        gate.may_end.set()
    if when == "after":
        house.book.add(rule)
    qtbot.waitUntil(lambda: gate.clip not in near(viewer))
    viewer.settle()
    for _ in range(2):
        assert gate.clip not in near(viewer)
        viewer.swipe()


def test_the_library_that_is_open_lets_go_of_a_clip_in_which_is_found_what_is_hidden(
    viewer: Viewer, gate: Gate, qtbot: QtBot
) -> None:
    viewer.settle()
    gate.clip = viewer.clip.id
    viewer.house.book.add(made("topic", SECRET))
    viewer.window.shell.open("library")
    wait_for(qtbot, viewer.window, "collection_history")
    click(viewer.window, named(viewer.window, "collection_history"))
    wait_for(qtbot, viewer.window, f"tile_{gate.clip}")
    viewer.house.preferences.put("analysis", "full")
    qtbot.waitUntil(gate.began.is_set)
    gate.may_end.set()
    qtbot.waitUntil(lambda: next(all_named(viewer.window, f"tile_{gate.clip}"), None) is None)


def near(viewer: Viewer) -> set[str]:
    """What is on stage, has a player or comes."""
    on_stage = viewer.clip.id
    playing = [each.media.key for each in viewer.engine.playing.values()]
    return {on_stage, *playing, *(placed.clip.id for placed in viewer.house.session.coming())}
