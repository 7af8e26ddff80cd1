"""A file that holds only sound, with a cover picture, plays as clips do."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.player import slot
from app.player.cover import CoverFrame, Covers
from app.player.engine import VlcEngine
from app.player.port import Media
from app.player.ring import Ring
from tests.app.player.conftest import PATIENCE_MS, SHADES, Watcher, is_shade, show
from tests.journeys.footage import sing

SONG_S = 4


@pytest.fixture(scope="session")
def song(tmp_path_factory: pytest.TempPathFactory) -> Media:
    """Four silent seconds with a blue cover inside; the red poster stands for what the probe made of it."""
    folder = tmp_path_factory.mktemp("song")
    poster = QImage(64, 64, QImage.Format.Format_RGB888)
    poster.fill(QColor(*SHADES["red"]))
    assert poster.save(str(folder / "poster.png"))
    sing(folder / "song.mp4", SHADES["blue"], SONG_S)
    return Media("song", str(folder / "song.mp4"), cover=str(folder / "poster.png"))


@pytest.fixture
def audible(libvlc: None, patient: None, qapp: object) -> Iterator[Ring]:  # noqa: ARG001
    """A ring over the real engine with sound: without it libVLC runs through a song at once."""
    ring = Ring(VlcEngine())
    yield ring
    ring.close()


def test_a_song_shows_its_poster_and_stays_on_stage(
    qtbot: QtBot, audible: Ring, song: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Watcher(audible)
    show(qtbot, audible, song)
    monkeypatch.setattr(slot, "AHEAD_MS", 1)  # nothing may wait for a picture any more
    qtbot.waitUntil(lambda: audible.state.watched_s > 1.5, timeout=PATIENCE_MS)
    assert is_shade(seen.colour(), "red")
    assert seen.said[-1] == ("shown", "song")
    assert audible.state.duration_s == pytest.approx(SONG_S, abs=0.1)
    assert audible.state.position_s == pytest.approx(audible.state.watched_s, abs=0.5)


def test_a_paused_song_adds_no_watch_time_and_goes_where_one_seeks(
    qtbot: QtBot, audible: Ring, song: Media
) -> None:
    seen = Watcher(audible)
    show(qtbot, audible, song)
    qtbot.waitUntil(lambda: audible.state.watched_s > 0.3, timeout=PATIENCE_MS)
    audible.pause()
    watched_s, frame = audible.state.watched_s, seen.frames[audible.on_stage]
    audible.seek(2.0)
    qtbot.waitUntil(lambda: seen.frames[audible.on_stage] is not frame, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: audible.state.paused_s > 1.0, timeout=PATIENCE_MS)
    assert audible.state.watched_s == watched_s
    assert audible.state.position_s == pytest.approx(2.0, abs=0.1)
    audible.play()
    qtbot.waitUntil(lambda: audible.state.watched_s > watched_s, timeout=PATIENCE_MS)
    assert audible.state.loops == 0


def test_a_song_loops_and_its_loops_are_counted(qtbot: QtBot, audible: Ring, song: Media) -> None:
    Watcher(audible)
    show(qtbot, audible, song)
    qtbot.waitUntil(lambda: audible.state.loops >= 2, timeout=PATIENCE_MS)
    assert audible.state.watched_s > SONG_S


def test_one_swipes_from_a_clip_to_a_prepared_song_and_on(
    qtbot: QtBot, audible: Ring, song: Media, clips: list[Media]
) -> None:
    seen = Watcher(audible)
    show(qtbot, audible, clips[1])
    audible.prepare(song)
    qtbot.waitUntil(lambda: seen.frames.get(1) is not None, timeout=PATIENCE_MS)
    assert is_shade(seen.colour(), "green")
    for media, shade in ((song, "red"), (clips[2], "blue")):
        show(qtbot, audible, media)
        assert is_shade(seen.colour(), shade)


def test_sound_without_a_cover_is_skipped_with_a_sentence(
    qtbot: QtBot, audible: Ring, song: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slot, "ON_STAGE_MS", 1000)
    monkeypatch.setattr(slot, "AHEAD_MS", 1000)
    audible.show(replace(song, cover=""), 0)
    qtbot.waitUntil(lambda: audible.state.failed != "", timeout=PATIENCE_MS)
    assert "no picture" in audible.state.failed


def test_a_song_from_elsewhere_plays_with_its_cover(
    qtbot: QtBot, audible: Ring, song: Media, shared: Path
) -> None:
    file = shared / "bad" / "cover-picture-and-sound.m4a.mp4"
    show(qtbot, audible, Media("other", str(file), cover=song.cover))
    qtbot.waitUntil(lambda: audible.state.watched_s > 1.5, timeout=PATIENCE_MS)
    assert audible.state.duration_s == pytest.approx(6.154, abs=0.1)


def test_a_cover_is_read_again_and_again_and_a_missing_one_is_passed_over(qtbot: QtBot, song: Media) -> None:
    covers = Covers()
    first: list[CoverFrame] = []
    second: list[CoverFrame] = []
    covers.ask(song.cover, first.append)
    covers.ask("/no/such/picture", second.append)
    covers.ask(song.cover, second.append)
    qtbot.waitUntil(lambda: second != [], timeout=PATIENCE_MS)
    covers.close()
    assert len(second) == 1
    assert second[0].image.pixelColor(9, 9).name() == first[0].image.pixelColor(9, 9).name() == "#dc1e1e"
