"""The scrub line follows the player, and changes what it is told to."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.player.state import PlayerState
from tests.ui.stand_in import StandIn
from ui.feed.playback_model import PlaybackModel, derive_playback, stepped_rate


@pytest.fixture
def playback(qtbot: QtBot, session: StandIn) -> Iterator[PlaybackModel]:
    qtbot.waitUntil(lambda: session.ring.state.ready)
    yield PlaybackModel(session.ring)


def test_progress_is_a_share_even_where_the_length_is_unknown() -> None:
    assert derive_playback(PlayerState(position_s=3, duration_s=12)).progress == 0.25
    assert derive_playback(PlayerState(position_s=3)).progress == 0
    assert derive_playback(PlayerState(position_s=13, duration_s=12)).progress == 1


def test_no_volume_is_as_silent_as_muted() -> None:
    assert derive_playback(PlayerState(volume=0)).muted


@pytest.mark.parametrize(
    ("rate", "step", "now"), [(1, 1, 1.25), (1, -1, 0.75), (2, 1, 2), (0.5, -1, 0.5), (0.9, 1, 1.25)]
)
def test_speed_goes_in_steps_and_ends_at_the_ends(rate: float, step: int, now: float) -> None:
    assert stepped_rate(rate, step) == now


def test_seeking_goes_to_a_part_of_the_clip(playback: PlaybackModel, session: StandIn) -> None:
    playback.seek(0.5)
    assert session.ring.state.position_s == 4
    playback.jump(-5)
    assert session.ring.state.position_s == 0


def test_louder_ends_the_silence_and_softer_does_not(
    playback: PlaybackModel, session: StandIn, qtbot: QtBot
) -> None:
    playback.tune(mute=True)
    playback.tune(louder=-0.1)
    assert (session.ring.state.muted, session.ring.state.volume) == (True, 0.9)
    with qtbot.waitSignal(playback.tuned) as tuned:
        playback.tune(louder=0.1)
    assert tuned.args == [1.0, False, 1.0]
