"""What an event says."""

import pytest

from personalization import ClipFeatures, Settings
from personalization.signals import Signal, quantile, signal, watched_well
from tests.personalization.conftest import event

SHORT = ClipFeatures("short", duration_s=10.0)


def said(kind: str, value: float = 1.0, settings: Settings | None = None, **detail: object) -> Signal | None:
    """The signal of an event about a clip of ten seconds."""
    return signal(event(1, kind, "short", value, **detail), SHORT, settings or Settings())


def test_a_clip_left_within_two_seconds_was_refused() -> None:
    assert said("skipped", 1.9) == Signal(0.0, 1.0)


def test_a_clip_watched_twice_was_liked() -> None:
    assert said("watched", 20.0) == Signal(1.0, 1.0)


def test_loops_and_talks_compete_fairly() -> None:
    assert watched_well(60.0, 300.0) > watched_well(5.0, 10.0)


@pytest.mark.parametrize("duration_s", [5.0, 12.0, 20.0, 45.0, 90.0, 200.0, 400.0])
def test_watching_longer_never_says_less(duration_s: float) -> None:
    ratios = [step / 50 for step in range(200)]
    quantiles = [quantile(ratio, duration_s) for ratio in ratios]
    assert quantiles == sorted(quantiles)
    assert 0.0 <= quantiles[0] <= quantiles[-1] <= 1.0


def test_a_break_in_between_says_nothing() -> None:
    assert said("watched", 20.0, interrupted=True) is None


def test_muted_time_is_not_watching() -> None:
    assert said("watched", 20.0, muted_s=20.0) is None
    assert said("watched", 20.0, muted_s=10.0) == Signal(1.0, 0.5)


def test_the_viewer_decides_what_counts() -> None:
    assert said("liked", settings=Settings(like=0.0)) is None
    assert said("liked", settings=Settings(like=2.0)) == Signal(1.0, 6.0)
    assert said("skipped", 1.0, settings=Settings(leave=0.5)) == Signal(0.0, 0.5)


def test_an_event_of_a_newer_program_says_nothing() -> None:
    assert said("danced_along") is None


def test_settings_outside_their_range_are_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="steady"):
        Settings(dial=2.0)
