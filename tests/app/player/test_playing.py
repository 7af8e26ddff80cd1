"""Real clips through the real engine."""

from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.player import health
from app.player.engine import VlcEngine
from app.player.pipes import PipeTransport
from app.player.port import Media
from app.player.ring import Ring
from tests.app.player.conftest import PATIENCE_MS, Watcher, is_shade, render, show


def test_a_clip_shows_its_own_colours_and_moves(
    qtbot: QtBot, vlc_ring: Ring, seen: Watcher, clips: list[Media]
) -> None:
    show(qtbot, vlc_ring, clips[0])
    assert is_shade(seen.colour(), "red")
    qtbot.waitUntil(lambda: vlc_ring.state.watched_s > 0.3, timeout=PATIENCE_MS)
    assert vlc_ring.state.duration_s == pytest.approx(2.0, abs=0.1)
    assert 0.2 < vlc_ring.state.position_s < 2.0


def test_an_old_picture_is_never_taken_for_the_new_clip(
    qtbot: QtBot, vlc_ring: Ring, seen: Watcher, clips: list[Media]
) -> None:
    wrong: list[tuple[str, str]] = []

    def compare(key: str) -> None:
        if not is_shade(seen.colour(), key):
            wrong.append((key, seen.colour()))

    vlc_ring.shown.connect(compare)
    for _, clip, ahead in zip(range(40), cycle(clips), cycle(clips[1:] + clips[:1]), strict=False):
        show(qtbot, vlc_ring, clip)
        vlc_ring.prepare(ahead)
    assert wrong == []


def test_fast_swipes_end_on_the_right_clip_with_its_picture(
    qtbot: QtBot, vlc_ring: Ring, seen: Watcher, clips: list[Media]
) -> None:
    show(qtbot, vlc_ring, clips[3])
    for _, clip, ahead in zip(range(11), cycle(clips), cycle(clips[1:] + clips[:1]), strict=False):
        vlc_ring.show(clip, 1)
        vlc_ring.prepare(ahead)
        qtbot.wait(1)
        assert seen.colour()
    qtbot.waitUntil(lambda: vlc_ring.state.ready and is_shade(seen.colour(), "blue"), timeout=PATIENCE_MS)
    assert vlc_ring.state.key == "blue"


def test_a_clip_loops_and_its_loops_are_counted(
    qtbot: QtBot, vlc_ring: Ring, seen: Watcher, tmp_path: Path
) -> None:
    short = Media("short", str(render(tmp_path / "short.mp4", (220, 30, 30), 0.6)))
    show(qtbot, vlc_ring, short)
    qtbot.waitUntil(lambda: vlc_ring.state.loops >= 2, timeout=PATIENCE_MS)
    assert vlc_ring.state.watched_s > 0.8
    assert seen.colour()


def test_a_paused_clip_adds_no_watch_time_and_shows_where_one_seeks(
    qtbot: QtBot, vlc_ring: Ring, seen: Watcher, clips: list[Media]
) -> None:
    show(qtbot, vlc_ring, clips[0])
    qtbot.waitUntil(lambda: vlc_ring.state.watched_s > 0.1, timeout=PATIENCE_MS)
    vlc_ring.pause()
    watched_s, frame = vlc_ring.state.watched_s, seen.frames[vlc_ring.on_stage]
    vlc_ring.seek(1.5)
    qtbot.waitUntil(lambda: seen.frames[vlc_ring.on_stage] is not frame, timeout=PATIENCE_MS)
    assert (vlc_ring.state.watched_s, vlc_ring.state.loops) == (watched_s, 0)
    vlc_ring.play()
    qtbot.waitUntil(lambda: vlc_ring.state.watched_s > watched_s, timeout=PATIENCE_MS)


def test_a_file_that_is_gone_and_one_that_is_no_video_are_named(
    qtbot: QtBot, vlc_ring: Ring, seen: Watcher, clips: list[Media], tmp_path: Path
) -> None:
    (tmp_path / "note.mp4").write_text("#EXTM3U\nhttp://127.0.0.1:9/x.ts\n")
    show(qtbot, vlc_ring, clips[0])
    for name, sentence in (("gone.mp4", "not there any more"), ("note.mp4", "not a video file")):
        vlc_ring.show(Media(name, str(tmp_path / name)), 1)
        qtbot.waitUntil(lambda: vlc_ring.state.failed != "", timeout=PATIENCE_MS)
        assert sentence in vlc_ring.state.failed
        assert is_shade(seen.colour(), "red")


def test_processes_are_replaced_without_a_missing_picture(
    qtbot: QtBot, vlc_engine: VlcEngine, clips: list[Media], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "LOADS", 5)
    vlc_ring = Ring(vlc_engine)
    seen = Watcher(vlc_ring)
    first = vlc_engine.processes[0].pid
    for clip in cycle(clips):
        show(qtbot, vlc_ring, clip)
        assert is_shade(seen.colour(), clip.key)
        if first not in [process.pid for process in vlc_engine.processes]:
            break
    vlc_ring.close()


@pytest.mark.usefixtures("libvlc", "patient")
def test_the_transport_of_other_systems_plays_the_same(qtbot: QtBot, clips: list[Media]) -> None:
    engine = VlcEngine(sound=False, layers=["rlimit", "netns", "seccomp"], transport=PipeTransport())
    ring = Ring(engine)
    seen = Watcher(ring)
    for clip in clips:
        show(qtbot, ring, clip)
        assert is_shade(seen.colour(), clip.key)
    qtbot.waitUntil(lambda: ring.state.loops > 0, timeout=PATIENCE_MS)
    ring.show(replace(clips[0], path="/no/such/file"), 1)
    qtbot.waitUntil(lambda: ring.state.failed != "", timeout=PATIENCE_MS)
    ring.close()


def test_a_system_without_libvlc_gets_a_sentence(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clips: list[Media]
) -> None:
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(tmp_path / "nothing"))
    ring = Ring(VlcEngine(sound=False))
    with qtbot.waitSignal(ring.unavailable, timeout=PATIENCE_MS) as told:
        ring.show(clips[0], 0)
    assert "libVLC" in told.args[0]
    ring.close()
