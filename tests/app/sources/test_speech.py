"""What is said in the clip on stage is read once, and asked for only while captions are wanted."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.clips import catalogue
from app.clips.clip import Clip
from app.clips.far import far_id, save_far
from app.clips.far_clip import Chapter, FarClip, Rendition, Subtitle
from app.clips.feeds import add_feed
from app.clips.fetched import Fetched, note_fetched
from app.clips.spoken import Cue, Spoken
from app.sources.speech import Speech
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.network.conftest import ClientOf, Serve, client_of, serve
from tests.app.network.server import Server, answer

__all__ = ["client_of", "serve"]

VTT = b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"
HELLO = (Cue(1.0, 2.0, "Hello"),)
PARTS = (Chapter(0.0, "Begin"), Chapter(4.0, "End"))
A = far_id("rss", "a")


@pytest.fixture
def replies() -> list[bytes]:
    """What the server says to whatever it is asked."""
    return [answer(VTT)]


@pytest.fixture
def server(serve: Serve, replies: list[bytes]) -> Server:
    return serve(lambda _path: replies)


@pytest.fixture
def store(tmp_path: Path, server: Server) -> Iterator[StoreThread]:
    """A clip of an open feed with captions in German and English, which is here."""
    base = f"http://a.example:{server.port}"
    subtitles = tuple(Subtitle(f"{base}/{language}.vtt", language) for language in ("en", "de"))
    far = FarClip("a", "A", f"{base}/a", (Rendition(f"{base}/a.mp4"),), subtitles=subtitles, chapters=PARTS)

    def fill(store: Store) -> None:
        save_far(store, add_feed(store, "rss", f"{base}/feed", "A feed"), "rss", [far])
        note_fetched(store, Fetched(A, A, 100, datetime.now(UTC)))

    store = StoreThread(tmp_path / "ownfeed.sqlite3")
    store.submit(fill).result()
    yield store
    store.shut()


@pytest.fixture
def speech(store: StoreThread, server: Server, client_of: ClientOf) -> Iterator[Speech]:
    client = client_of(server)
    speech = Speech(store, lambda: client, lambda: ["de-DE", "de"])
    yield speech
    speech.close()


@pytest.fixture
def heard(qtbot: QtBot, speech: Speech, store: StoreThread) -> Callable[..., Spoken]:
    """Follows a clip, and waits for what is said in it."""

    def hear(clip: Clip | None = None, *, captions: bool = True) -> Spoken:
        known = clip or store.submit(lambda store: catalogue.clip(store, A)).result()
        assert known is not None
        with qtbot.waitSignal(speech.came) as came:
            speech.follow(known, captions)
        spoken = came.args[0]
        assert isinstance(spoken, Spoken)
        return spoken

    return hear


def test_captions_come_in_the_language_that_is_read_and_are_not_asked_for_again(
    heard: Callable[..., Spoken], server: Server
) -> None:
    assert heard() == Spoken(A, HELLO, PARTS)
    heard(Clip("other", "Other", "/nowhere/other.mp4"))
    assert heard() == Spoken(A, HELLO, PARTS)
    assert [head.split()[1] for head in server.heads] == [b"/de.vtt"]


def test_without_captions_wanted_nobody_is_asked(heard: Callable[..., Spoken], server: Server) -> None:
    assert heard(captions=False) == Spoken(A, (), PARTS)
    assert server.heads == []
    assert heard().cues == HELLO, "once they are switched on they come for the clip on stage"


def test_a_clip_of_a_folder_has_the_captions_that_lie_beside_it(
    heard: Callable[..., Spoken], tmp_path: Path, server: Server
) -> None:
    (tmp_path / "tea.de.vtt").write_bytes(VTT)
    assert heard(Clip("tea", "Tea", str(tmp_path / "tea.mp4"))) == Spoken("tea", HELLO)
    assert server.heads == []


def test_who_is_gone_follows_nothing(speech: Speech) -> None:
    speech.close()
    speech.follow(Clip("late", "Late", "/nowhere/late.mp4"), captions_wanted=True)


def test_what_does_not_come_leaves_the_clip_without_captions(
    heard: Callable[..., Spoken], replies: list[bytes]
) -> None:
    replies[:] = [answer(b"", "500 Broken")]
    assert heard() == Spoken(A, (), PARTS)
