"""Swiping through the ring, with the silent engine."""

import pytest
from pytestqt.qtbot import QtBot

from app.player import slot
from app.player.port import Media
from app.player.ring import Ring
from app.player.silent import SilentEngine
from tests.app.player.conftest import Watcher, media

pytestmark = pytest.mark.usefixtures("watcher")


def show(qtbot: QtBot, ring: Ring, key: str, step: int) -> None:
    ring.show(media(key), step)
    qtbot.waitUntil(lambda: ring.state.key == key and ring.state.ready)


def test_a_clip_is_shown_once_its_picture_is_there(qtbot: QtBot, ring: Ring, watcher: Watcher) -> None:
    ring.show(media("a"), 0)
    assert ("shown", "a") not in watcher.said
    qtbot.waitUntil(lambda: ("shown", "a") in watcher.said)
    assert watcher.colour()


def test_a_prepared_clip_takes_the_stage_at_once(qtbot: QtBot, ring: Ring, watcher: Watcher) -> None:
    show(qtbot, ring, "a", 0)
    ring.prepare(media("b"))
    qtbot.waitUntil(lambda: watcher.frames.get(1) is not None)
    assert ("shown", "b") not in watcher.said
    ring.show(media("b"), 1)
    assert watcher.said[-2:] == [("current", 1), ("shown", "b")]


def test_the_old_picture_stays_until_the_new_one_is_there(
    qtbot: QtBot, ring: Ring, watcher: Watcher, engine: SilentEngine
) -> None:
    engine.paint("a", "#ff0000")
    engine.paint("b", "#0000ff")
    show(qtbot, ring, "a", 0)
    ring.show(media("b"), 1)
    ring.prepare(media("c"))
    assert (ring.on_stage, watcher.colour()) == (0, "#ff0000")
    qtbot.waitUntil(lambda: ring.on_stage == 1)
    assert watcher.colour() == "#0000ff"


def test_ten_fast_swipes_end_on_the_right_clip_and_never_show_black(
    qtbot: QtBot, ring: Ring, watcher: Watcher, engine: SilentEngine
) -> None:
    show(qtbot, ring, "0", 0)
    for number in range(1, 11):
        ring.show(media(str(number)), 1)
        ring.prepare(media(str(number + 1)))
        assert watcher.colour()
    engine.paint("10", "#00ff00")
    qtbot.waitUntil(lambda: ("shown", "10") in watcher.said)
    assert watcher.colour() == "#00ff00"
    qtbot.waitUntil(lambda: {p.media.key for p in engine.playing.values()} == {"9", "10", "11"})


def test_the_clip_just_left_is_still_there(qtbot: QtBot, ring: Ring, watcher: Watcher) -> None:
    show(qtbot, ring, "a", 0)
    show(qtbot, ring, "b", 1)
    ring.show(media("a"), -1)
    assert watcher.said[-1] == ("shown", "a")


def test_a_second_visit_counts_for_itself(qtbot: QtBot, ring: Ring, engine: SilentEngine) -> None:
    show(qtbot, ring, "a", 0)
    engine.advance(3)
    assert ring.state.watched_s == pytest.approx(3, abs=0.1)
    show(qtbot, ring, "b", 1)
    ring.show(media("a"), -1)
    assert ring.state.watched_s == 0
    engine.advance(1)
    assert ring.state.watched_s == pytest.approx(1, abs=0.1)


def test_only_the_current_clip_plays(qtbot: QtBot, ring: Ring, engine: SilentEngine) -> None:
    show(qtbot, ring, "a", 0)
    ring.prepare(media("b"))
    assert [engine.playing[slot].control.paused for slot in (0, 1)] == [False, True]
    show(qtbot, ring, "b", 1)
    assert [engine.playing[slot].control.paused for slot in (0, 1)] == [True, False]


def test_volume_mute_and_rate_persist_over_clips(qtbot: QtBot, ring: Ring, engine: SilentEngine) -> None:
    show(qtbot, ring, "a", 0)
    ring.set_volume(0.5)
    ring.set_muted(True)
    ring.set_rate(2.0)
    show(qtbot, ring, "b", 1)
    control = engine.playing[1].control
    assert (control.volume, control.muted, control.rate) == (0.5, True, 2.0)
    assert (ring.state.volume, ring.state.muted, ring.state.rate) == (0.5, True, 2.0)
    engine.advance(1)
    assert ring.state.muted_s == ring.state.watched_s > 0.9


def test_pause_holds_the_position_and_the_next_clip_plays(
    qtbot: QtBot, ring: Ring, engine: SilentEngine
) -> None:
    show(qtbot, ring, "a", 0)
    engine.advance(1)
    ring.toggle()
    at_s = ring.state.position_s
    engine.advance(2)
    assert (ring.state.paused, ring.state.position_s) == (True, at_s)
    assert ring.state.paused_s == pytest.approx(2, abs=0.1)
    show(qtbot, ring, "b", 1)
    assert not ring.state.paused


def test_a_seek_stays_within_the_clip(qtbot: QtBot, ring: Ring) -> None:
    show(qtbot, ring, "a", 0)
    ring.seek_by(100)
    assert ring.state.position_s == ring.state.duration_s
    ring.seek_by(-100)
    assert (ring.state.position_s, ring.state.seeks, ring.state.loops) == (0, 2, 0)


def test_loops_are_counted(qtbot: QtBot, ring: Ring, engine: SilentEngine) -> None:
    show(qtbot, ring, "a", 0)
    engine.advance(2.5 * engine.duration_s)
    assert ring.state.loops == 2


def test_a_clip_that_cannot_be_played_is_named_with_a_sentence(
    qtbot: QtBot, ring: Ring, watcher: Watcher, engine: SilentEngine
) -> None:
    engine.fail("bad")
    show(qtbot, ring, "a", 0)
    ring.prepare(media("bad"))
    qtbot.waitUntil(lambda: watcher.said[-1][0] == "failed")
    assert watcher.said[-1][1] == ("bad", "This is not a video file that can be played.")
    assert ring.state.key == "a"


def test_a_clip_without_a_picture_is_given_up(
    qtbot: QtBot, ring: Ring, watcher: Watcher, engine: SilentEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, ring, "a", 0)
    monkeypatch.setattr(slot, "ON_STAGE_MS", 20)
    monkeypatch.setattr(engine, "_begin", lambda *_: None)
    ring.show(media("blank"), 1)
    qtbot.waitUntil(lambda: watcher.said[-1][0] == "failed")
    assert watcher.colour()


def test_nothing_is_lost_when_the_engine_dies(
    qtbot: QtBot, ring: Ring, watcher: Watcher, engine: SilentEngine
) -> None:
    show(qtbot, ring, "a", 0)
    ring.prepare(media("b"))
    engine.advance(3)
    before = ring.state
    engine.die()
    assert watcher.colour()
    assert engine.playing[0].media.start_s == before.position_s
    qtbot.waitUntil(lambda: engine.playing[0].number == 1)
    engine.advance(1)
    assert ring.state.watched_s == pytest.approx(4, abs=0.3)
    assert watcher.said.count(("shown", "a")) == 1


def test_a_clip_that_kills_the_engine_again_and_again_is_skipped(
    qtbot: QtBot, ring: Ring, watcher: Watcher, engine: SilentEngine
) -> None:
    show(qtbot, ring, "a", 0)
    for _ in range(3):
        engine.die()
    assert [word for word, _ in watcher.said].count("failed") == 1
    show(qtbot, ring, "b", 1)


def test_a_system_without_a_player_says_so_and_can_look_again(qtbot: QtBot) -> None:
    engine = SilentEngine(missing="libVLC is not installed.")
    ring = Ring(engine)
    watcher = Watcher(ring)
    ring.show(media("a"), 0)
    qtbot.waitUntil(lambda: ("unavailable", "libVLC is not installed.") in watcher.said)
    engine.missing = ""
    ring.retry()
    qtbot.waitUntil(lambda: ("shown", "a") in watcher.said)
    ring.close()


def test_every_frame_is_given_back(qtbot: QtBot, ring: Ring, engine: SilentEngine) -> None:
    show(qtbot, ring, "0", 0)
    for number in range(1, 20):
        ring.prepare(media(str(number)))
        show(qtbot, ring, str(number), 1)
        engine.advance(0.2)
    assert engine.lent <= 3


def test_the_gain_of_a_clip_goes_to_the_engine(ring: Ring, engine: SilentEngine) -> None:
    ring.show(Media("a", "a.mp4", volume=0.25), 0)
    assert engine.playing[0].control.gain == 0.25


def test_after_a_death_the_clip_on_stage_comes_back_first(
    qtbot: QtBot, ring: Ring, watcher: Watcher, engine: SilentEngine
) -> None:
    show(qtbot, ring, "a", 0)
    ring.prepare(media("b"))
    qtbot.waitUntil(lambda: watcher.frames.get(1) is not None)
    engine.die()
    assert list(engine.playing) == [0]
    qtbot.waitUntil(lambda: 1 in engine.playing)


def test_a_swipe_right_after_a_death_finds_its_clip(qtbot: QtBot, ring: Ring, engine: SilentEngine) -> None:
    show(qtbot, ring, "a", 0)
    ring.prepare(media("b"))
    engine.advance(0.1)
    engine.die()
    ring.prepare(media("b"))
    show(qtbot, ring, "b", 1)
    qtbot.waitUntil(lambda: 1 in engine.playing)
    assert not engine.playing[1].control.paused


def test_a_clip_that_plays_well_is_not_blamed_for_old_deaths(
    qtbot: QtBot, ring: Ring, watcher: Watcher, engine: SilentEngine
) -> None:
    show(qtbot, ring, "a", 0)
    for _ in range(5):
        engine.die()
        qtbot.waitUntil(lambda: engine.playing[0].number == 1)
        engine.advance(3)
    assert "failed" not in [word for word, _ in watcher.said]


def test_a_ring_that_was_closed_waits_for_no_clip_any_more(qtbot: QtBot, ring: Ring) -> None:
    show(qtbot, ring, "a", 0)
    ring.show(media("b"), 1)
    ring.close()
    assert not any(slot.awaited for slot in ring._deck.slots)
