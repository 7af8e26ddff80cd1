"""What was found in a clip is seen, contradicted and used, with the keyboard alone."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips.clip import Clip, Finding
from app.clips.findings import KeptFindings, keep
from app.clips.vectors import LOOK, MEANING, packed
from app.events.event import Kind
from app.paths import Paths
from app.store.database import open_store
from tests.journeys.conftest import TOPICS, stocked
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, wait_for

K = Qt.Key
DOG = Finding("dog", "object", 0.9)


def findings(clip: Clip) -> KeptFindings:
    """A dog was seen in each clip; clips of one topic mean the same."""
    topic = np.eye(MEANING, dtype=np.float32)[TOPICS.index(clip.tags[0])]
    look = np.eye(LOOK, dtype=np.float32)[int(clip.id, 16) % LOOK]
    document = '{"tags": [["dog", "object", 0.9]], "faces": {"number": 1, "largest_share": 0.5}}'
    return KeptFindings(clip.id, "1", (DOG,), look=packed(look), meaning=packed(topic), document=document)


@pytest.fixture
def looker(paths: Paths, sit_down: Callable[[], Viewer]) -> Viewer:
    """A viewer in front of clips that were looked at."""
    clips = stocked(paths, 60)
    store = open_store(paths.database)
    keep(store, map(findings, clips))
    store.close()
    return sit_down()


def found(viewer: Viewer) -> tuple[Finding, ...]:
    """What the screen was told of the clip on stage."""
    details = viewer.sees.details
    return details.clip.found if details is not None and details.clip.id == viewer.clip.id else ()


def test_a_finding_is_denied_and_taken_back_by_keyboard(qtbot: QtBot, looker: Viewer) -> None:
    looker.settle()
    qtbot.waitUntil(lambda: found(looker) == (DOG,))
    looker.press(K.Key_I)
    wait_for(qtbot, looker.window, "finding_object:dog")
    looker.press(K.Key_Return)
    wait_for(qtbot, looker.window, "correct_object:dog")
    looker.press(K.Key_Tab)
    looker.press(K.Key_Return)
    qtbot.waitUntil(lambda: found(looker) == ())
    (said,) = looker.logged(Kind.CORRECTED)
    assert dict(said.detail) == {"tag": "dog", "kind": "object", "right": False}
    looker.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: found(looker) == (DOG,))
    assert looker.logged(Kind.CORRECTED) == []


def test_what_is_found_while_a_clip_is_on_is_shown_at_once(
    qtbot: QtBot, paths: Paths, sit_down: Callable[[], Viewer]
) -> None:
    stocked(paths, 12)
    viewer = sit_down()
    viewer.settle()
    clip = viewer.clip
    viewer.house.store.submit(lambda store: keep(store, [findings(clip)])).result()
    viewer.house.background.found.emit((clip.id,))
    qtbot.waitUntil(lambda: found(viewer) == (DOG,))


def test_a_topic_that_was_added_is_known_at_once(qtbot: QtBot, looker: Viewer) -> None:
    looker.settle()
    looker.press(K.Key_I)
    wait_for(qtbot, looker.window, "topicField")
    while looker.window.activeFocusItem().objectName() != "topicField":
        looker.press(K.Key_Tab)
    for key in (K.Key_F, K.Key_U, K.Key_N, K.Key_Return):
        looker.press(key)
    qtbot.waitUntil(lambda: Finding("fun", "topic", 1.0) in found(looker))
    looker.settle()
    looker.press(K.Key_Escape)
    looker.swipe()
    assert Finding("fun", "topic", 1.0) not in found(looker)


def test_r_lists_what_is_like_the_clip_and_enter_plays_it(qtbot: QtBot, looker: Viewer) -> None:
    looker.settle()
    topic = looker.clip.tags[0]
    looker.press(K.Key_R)
    qtbot.waitUntil(lambda: next(all_named(looker.window, "tile_"), None) is not None, timeout=30_000)
    first = next(all_named(looker.window, "tile_")).objectName().removeprefix("tile_")
    looker.press(K.Key_Return)
    qtbot.waitUntil(lambda: looker.clip.id == first)
    assert looker.clip.tags[0] == topic
