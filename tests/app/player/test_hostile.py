"""A playlist that is named like a clip leads nowhere."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.player import opening
from app.player.engine import VlcEngine
from app.player.magic import DEMUXERS
from app.player.port import Media
from app.player.ring import Ring
from tests.app.player.conftest import PATIENCE_MS, Watcher


@dataclass(frozen=True)
class Trap:
    """A playlist, and what was asked of the server that it points to."""

    playlist: Path
    asked: list[str]
    heard: threading.Event


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    asked: list[str] = []
    heard = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            heard.set()
            self.send_error(404)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    playlist = tmp_path / "hostile.mp4"
    entry = f"#EXTINF:9,\nhttp://127.0.0.1:{server.server_port}/a.ts\n#EXTINF:9,\nfile:///etc/passwd\n"
    playlist.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n{entry}#EXT-X-ENDLIST\n")
    yield Trap(playlist, asked, heard)
    server.shutdown()
    server.server_close()
    thread.join()


def fail(qtbot: QtBot, engine: VlcEngine, path: Path) -> str:
    """Try to play a file; the sentence with which it is skipped."""
    ring = Ring(engine)
    Watcher(ring)
    ring.show(Media("hostile", str(path)), 0)
    qtbot.waitUntil(lambda: ring.state.failed != "", timeout=PATIENCE_MS)
    sentence = ring.state.failed
    ring.close()
    return sentence


@pytest.mark.usefixtures("libvlc")
def test_a_playlist_in_disguise_is_refused(qtbot: QtBot, trap: Trap) -> None:
    assert "not a video file" in fail(qtbot, VlcEngine(sound=False), trap.playlist)
    assert trap.asked == []


@pytest.mark.usefixtures("libvlc")
@pytest.mark.parametrize("demuxer", DEMUXERS)
def test_even_past_the_check_and_without_a_jail_it_asks_nothing(
    qtbot: QtBot, trap: Trap, monkeypatch: pytest.MonkeyPatch, demuxer: str
) -> None:
    monkeypatch.setattr(opening, "sniff", lambda _: demuxer)
    assert fail(qtbot, VlcEngine(sound=False, layers=()), trap.playlist)
    assert trap.asked == []


@pytest.mark.usefixtures("libvlc")
def test_the_trap_would_catch_a_player_that_follows_playlists(trap: Trap) -> None:
    follow = "import sys, vlc; p = vlc.MediaPlayer(sys.argv[1]); p.play(); sys.stdin.read()"
    command = [sys.executable, "-c", follow, str(trap.playlist)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as player:
        assert trap.heard.wait(20)
        player.kill()
