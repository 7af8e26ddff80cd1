"""Comments beside the stage, by keyboard alone: a real feed over the guarded client, a real log."""

import json
from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import settings
from app.clips.catalogue import clip
from app.clips.far import far_id, save_far
from app.clips.far_clip import FarClip, Rendition
from app.clips.feeds import add_feed
from app.clips.thread import Thread
from app.events.event import Kind
from app.feed.remarks import CLOSED
from app.network.client import Client
from app.network.late import MakeClient
from app.paths import Paths
from app.rules.made import made
from app.store.database import open_store
from tests.app.network.conftest import Serve, serve
from tests.app.network.server import answer
from tests.journeys.conftest import stocked
from tests.journeys.near import client_near
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, named, press, reach, texts, wait_for, write

__all__ = ["serve"]

K = Qt.Key
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(20_000)
CLIP = far_id("mastodon", "1")


def status(identity: str, name: str, words: str, answers: str, likes: int = 0) -> dict[str, object]:
    """A post as Mastodon tells of it."""
    return {
        "id": identity,
        "content": f"<p>{words}</p>",
        "created_at": "2026-01-05T12:00:00.000Z",
        "in_reply_to_id": answers,
        "favourites_count": likes,
        "account": {"id": name, "username": name.lower(), "display_name": name},
    }


THREAD = {
    "ancestors": [],
    "descendants": [
        status("11", "Ann", "What a <b>rain</b>!", "1", likes=3),
        status("12", "Ben", "And no umbrella", "11"),
    ],
}


class Host:
    """A host of one clip with a thread, which it does not tell until it is `well`. It notes who `asked` for it."""

    def __init__(self, serve: Serve) -> None:
        self.well = Event()
        self.asked: list[str] = []
        self.server = serve(self._reply)
        self.base = f"http://a.example:{self.server.port}"

    def _reply(self, path: str) -> list[bytes]:
        if path.endswith(".mp4"):
            return [answer(MP4)]
        if not path.endswith("/context"):
            return [answer(b"", "404 Not Found")]
        self.asked.append(path)
        if not self.well.is_set():
            return [answer(b"", "500 Tired")]
        return [answer(json.dumps(THREAD).encode(), Content_Type="application/json")]

    def client(self, stopped: Event) -> Client:
        return client_near(self.server.port, stopped)

    def clip(self) -> FarClip:
        page = f"{self.base}/1"
        file, thread = Rendition(f"{page}.mp4"), f"{self.base}/api/v1/statuses/1"
        return FarClip("1", "Rain", page, (file,), duration_s=8.0, sensitive=False, thread=thread)


@pytest.fixture
def host(serve: Serve) -> Host:
    return Host(serve)


@pytest.fixture
def make_client(host: Host) -> MakeClient:
    return host.client


@pytest.fixture
def viewer(sit_down: Callable[[], Viewer], paths: Paths, host: Host, qtbot: QtBot) -> Viewer:
    """Somebody before whom the clip of the feed plays, among clips of a folder."""
    stocked(paths, 4)
    store = open_store(paths.database)
    try:
        source = add_feed(store, "mastodon", f"{host.base}/@ann", "Ann's clips")
        save_far(store, source, "mastodon", [host.clip()])
        settings.put(store, "first_run_done", True)
        settings.put(store, "reduced_motion", "on")
    finally:
        store.close()
    viewer = sit_down()
    viewer.settle()
    viewer.house.session.play(CLIP)
    qtbot.waitUntil(lambda: viewer.clip.id == CLIP and viewer.house.ring.state.ready, timeout=20_000)
    viewer.settle()
    return viewer


def reads(viewer: Viewer) -> set[str]:
    return set(texts(named(viewer.window, "commentsPanel")))


def test_the_thread_is_asked_for_when_it_is_opened_and_read_by_keyboard(
    viewer: Viewer, host: Host, qtbot: QtBot
) -> None:
    host.well.set()
    assert host.asked == [], "a clip on stage asks for no comments"
    viewer.press(K.Key_C)
    wait_for(qtbot, viewer.window, "comment_line")
    assert {"Ann", "What a rain!", "5 January 2026  ·  3 likes", "Ben", "And no umbrella"} <= reads(viewer)
    assert host.asked == ["/api/v1/statuses/1/context"]
    reach(viewer.window, "comment_line")
    press(viewer.window, K.Key_Down)
    assert viewer.window.activeFocusItem().property("words") == "And no umbrella"
    assert viewer.window.activeFocusItem().property("depth") == 1
    viewer.press(K.Key_Escape)
    viewer.press(K.Key_C)
    wait_for(qtbot, viewer.window, "comment_line")
    assert len(host.asked) == 1, "what came is kept for the sitting"


def test_a_tired_host_is_told_of_and_asked_again_by_keyboard(
    viewer: Viewer, host: Host, qtbot: QtBot
) -> None:
    viewer.press(K.Key_C)
    wait_for(qtbot, viewer.window, "readOn")
    assert any("a.example" in words and "kept" in words for words in reads(viewer))
    assert viewer.house.ring.state.ready, "the clip plays on"
    host.well.set()
    reach(viewer.window, "readOn")
    viewer.press(K.Key_Return)
    wait_for(qtbot, viewer.window, "comment_line")
    assert next(all_named(viewer.window, "readOn"), None) is None


def test_opening_reading_and_an_own_note_are_in_the_log_and_the_note_comes_back(
    viewer: Viewer, host: Host, sit_down: Callable[[], Viewer], qtbot: QtBot
) -> None:
    host.well.set()
    viewer.press(K.Key_C)
    wait_for(qtbot, viewer.window, "comment_line")
    write(viewer.window, "sunday")
    viewer.press(K.Key_Return)
    qtbot.waitUntil(lambda: "sunday" in reads(viewer))
    viewer.press(K.Key_Escape)
    viewer.settle()
    said = (Kind.OPENED_COMMENTS, Kind.COMMENTED, Kind.READ_COMMENTS)
    events = [event for event in viewer.log() if event.kind in said]
    assert [(event.kind, event.clip) for event in events] == [(kind, CLIP) for kind in said]
    assert events[1].detail == {"text": "sunday"} and events[2].value >= 0
    assert not any("sunday" in head.decode("latin-1") for head in host.server.heads), "nothing is sent"
    again = sit_down()
    again.settle()
    again.house.session.play(CLIP)
    qtbot.waitUntil(lambda: again.clip.id == CLIP)
    again.press(K.Key_C)
    qtbot.waitUntil(lambda: "sunday" in reads(again))


def test_a_clip_of_a_folder_has_notes_alone_and_nobody_is_asked(
    viewer: Viewer, host: Host, qtbot: QtBot
) -> None:
    viewer.swipe()
    viewer.press(K.Key_C)
    wait_for(qtbot, viewer.window, "noteField")
    assert next(all_named(viewer.window, "commentsStatus"), None) is None
    viewer.settle()
    assert host.asked == []


def test_a_comment_that_a_rule_is_about_is_folded_until_it_is_asked_for_by_keyboard(
    viewer: Viewer, host: Host, qtbot: QtBot
) -> None:
    host.well.set()
    viewer.press(K.Key_C)
    wait_for(qtbot, viewer.window, "comment_line")
    viewer.house.book.add(made("word", "umbrella", "blur"))
    qtbot.waitUntil(lambda: "You blur the word “umbrella”." in reads(viewer), timeout=20_000)
    assert not {"And no umbrella", "Ben"} & reads(viewer)
    reach(viewer.window, "comment_line")
    press(viewer.window, K.Key_Down, K.Key_Return)
    assert {"And no umbrella", "Ben"} <= reads(viewer)
    viewer.house.book.add(made("creator", "Ann"))
    qtbot.waitUntil(lambda: "What a rain!" not in reads(viewer), timeout=20_000)
    assert "And no umbrella" in reads(viewer)


def test_safe_mode_asks_for_no_comments_of_a_source_that_it_does_not_allow(
    viewer: Viewer, host: Host, qtbot: QtBot
) -> None:
    host.well.set()
    house = viewer.house
    house.safe.switch_on("2718", frozenset({1}))
    qtbot.waitUntil(lambda: house.safe.on, timeout=20_000)
    qtbot.waitUntil(lambda: viewer.clip.id != CLIP, timeout=20_000)
    elsewhere = house.store.submit(lambda store: clip(store, CLIP)).result()
    assert elsewhere is not None
    house.session.reading.open(elsewhere)
    qtbot.waitUntil(lambda: viewer.sees.thread is not None, timeout=20_000)
    assert viewer.sees.thread == Thread(CLIP, there=False, closed=CLOSED)
    viewer.settle()
    assert host.asked == []


def test_swiping_on_closes_the_drawer_and_ends_the_reading(viewer: Viewer, host: Host, qtbot: QtBot) -> None:
    host.well.set()
    viewer.press(K.Key_C)
    wait_for(qtbot, viewer.window, "comment_line")
    viewer.house.session.next()
    qtbot.waitUntil(lambda: next(all_named(viewer.window, "commentsPanel"), None) is None)
    assert [event.clip for event in viewer.logged(Kind.READ_COMMENTS)] == [CLIP]


def test_a_clip_whose_comments_are_read_is_not_followed_by_the_next(viewer: Viewer, qtbot: QtBot) -> None:
    house, clip = viewer.house, viewer.clip.id
    house.preferences.put("loop", False)
    viewer.press(K.Key_C)
    house.ring.state_changed.emit(replace(house.ring.state, loops=1))
    assert viewer.clip.id == clip
    viewer.press(K.Key_Escape)
    house.ring.state_changed.emit(replace(house.ring.state, loops=1))
    qtbot.waitUntil(lambda: viewer.clip.id != clip)
