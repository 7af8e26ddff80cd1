"""The next clip is neither a whisper nor a shout."""

import math

import pytest

from app.feed.loudness import TARGET_LUFS, gain


def test_a_loud_clip_is_turned_down_to_the_target() -> None:
    assert pytest.approx(-9.0 + 20 * math.log10(gain(-9.0))) == TARGET_LUFS


@pytest.mark.parametrize("loudness", [None, -70.0, -20.0])
def test_a_quiet_or_unmeasured_clip_is_left_as_it_is(loudness: float | None) -> None:
    assert gain(loudness) == 1.0
