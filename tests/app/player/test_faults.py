"""The player process dies, hangs or lies, and the viewer hardly notices."""

import os
import signal
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.player.engine import VlcEngine
from app.player.layout import Layout, stride_of
from app.player.library import available
from app.player.link import Receive
from app.player.memory import FrameMemory
from app.player.opening import OpenClip
from app.player.pipes import PipeTransport
from app.player.port import Media
from app.player.process import PlayerProcess
from app.player.ring import Ring
from app.player.wire import RECORD, Record, Say
from tests.app.player.conftest import PATIENCE_MS, Watcher, is_shade, show

linux = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system has no such signals")


@linux
@pytest.mark.parametrize("how", ["SIGKILL", "SIGSEGV", "SIGSTOP"])
def test_the_picture_stays_and_the_clip_goes_on(
    qtbot: QtBot, vlc_engine: VlcEngine, clips: list[Media], how: str
) -> None:
    ring = Ring(vlc_engine)
    seen = Watcher(ring)
    show(qtbot, ring, clips[0])
    ring.prepare(clips[1])
    qtbot.waitUntil(lambda: ring.state.watched_s > 0.3, timeout=PATIENCE_MS)
    before, victim = ring.state, vlc_engine.processes[0]
    os.kill(victim.pid, getattr(signal, how))
    qtbot.waitUntil(lambda: victim.is_dead, timeout=PATIENCE_MS)
    assert is_shade(seen.colour(), "red")
    qtbot.waitUntil(lambda: ring.state.watched_s > before.watched_s + 0.5, timeout=PATIENCE_MS)
    assert ring.state.key == "red"
    assert vlc_engine.processes[0] is not victim
    ring.show(clips[1], 1)
    qtbot.waitUntil(lambda: is_shade(seen.colour(), "green"), timeout=PATIENCE_MS)
    assert [word for word, _ in seen.said].count("shown") == 2
    ring.close()


@linux
def test_a_clip_that_kills_three_players_is_skipped(
    qtbot: QtBot, vlc_engine: VlcEngine, clips: list[Media]
) -> None:
    ring = Ring(vlc_engine)
    seen = Watcher(ring)
    show(qtbot, ring, clips[0])
    while not ring.state.failed:
        victim = vlc_engine.processes[0]
        os.kill(victim.pid, signal.SIGKILL)
        qtbot.waitUntil(partial(getattr, victim, "is_dead"), timeout=PATIENCE_MS)
    assert [word for word, _ in seen.said].count("failed") == 1
    show(qtbot, ring, clips[1])
    assert is_shade(seen.colour(), "green")
    ring.close()


LAYOUT = Layout(1920, 1080)


class Crowd:
    """A fake transport, link, process and owner, to which a test may say anything."""

    pid = 0

    def __init__(self) -> None:
        self.process = self
        self.deaths: list[str] = []
        self.heard_records: list[Record] = []
        self.killed = False
        self.receive: Receive = lambda _: None

    def memory(self, layout: Layout) -> FrameMemory:
        return PipeTransport().memory(layout)

    def spawn(self, _memory: FrameMemory, _settings: Mapping[str, object], receive: Receive) -> "Crowd":
        self.receive = receive
        return self

    def send(self, _message: bytes, _clip: OpenClip | None) -> bool:
        return True

    def close(self) -> None: ...
    def kill(self) -> None:
        self.killed = True

    def wait(self) -> None: ...
    def heard(self, _process: PlayerProcess, record: Record) -> None:
        self.heard_records.append(record)

    def became_ready(self, process: PlayerProcess) -> None: ...
    def has_no_library(self, process: PlayerProcess) -> None: ...
    def buried(self, memory: FrameMemory) -> None: ...
    def died(self, _process: PlayerProcess, why: str) -> None:
        self.deaths.append(why)


GOOD = Record(Say.FRAME, 0, 1, 0, 72, 128, stride_of(72), 1, 1.0, 0.0, 2.0)


@pytest.mark.parametrize(
    "message",
    [
        b"x",
        b"?" + GOOD.pack()[1:],
        GOOD.pack()[: RECORD.size - 1],
        replace(GOOD, slot=3).pack(),
        replace(GOOD, buffer=200).pack(),
        replace(GOOD, stride=1 << 30).pack(),
        replace(GOOD, position_s=float("nan")).pack(),
    ],
)
def test_a_process_that_sends_nonsense_is_ended(message: bytes) -> None:
    crowd = Crowd()
    PlayerProcess(crowd, crowd.memory(LAYOUT), {}, crowd)  # type: ignore[arg-type]
    crowd.receive(GOOD.pack())
    crowd.receive(message)
    assert (len(crowd.deaths), crowd.killed) == (1, True)
    crowd.receive(GOOD.pack())
    assert crowd.heard_records == [GOOD]


@pytest.mark.parametrize("jail", [b"", b"[1]", b"{", b"\xff\xfe", b'{"rlimit": ["x"]}'])
def test_whatever_it_says_of_its_jail_does_no_harm(jail: bytes) -> None:
    crowd = Crowd()
    process = PlayerProcess(crowd, crowd.memory(LAYOUT), {}, crowd)  # type: ignore[arg-type]
    crowd.receive(Record(Say.READY).pack() + jail)
    assert process.is_ready
    assert all(isinstance(outcome, str) for outcome in process.jail.values())


def test_a_process_that_answers_no_pings_is_found() -> None:
    crowd = Crowd()
    process = PlayerProcess(crowd, crowd.memory(LAYOUT), {}, crowd)  # type: ignore[arg-type]
    crowd.receive(Record(Say.READY).pack())
    assert [process.ping() for _ in range(4)] == [True, True, True, False]


def test_a_system_can_be_asked_whether_it_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", "/no/such/library")
    sentence = available()
    assert sentence is not None
    assert "libVLC" in sentence
