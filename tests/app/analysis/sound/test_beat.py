"""A beat is felt in rhythm and not in noise or speech-like sound."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.analysis.sound import beat as module
from app.analysis.sound.beat import RATE_HZ

Sound = NDArray[np.float32]


def _beat(sound: Sound) -> float:
    felt = module.beat(sound)
    assert felt is not None
    return felt


def _clicks(gaps_s: list[float]) -> Sound:
    sound = np.zeros(int((sum(gaps_s) + 0.2) * RATE_HZ), np.float32)
    click = np.exp(-np.arange(1600) / 200) * np.sin(np.arange(1600))
    for at_s in np.cumsum(gaps_s):
        start = int(at_s * RATE_HZ)
        sound[start : start + 1600] += click[: len(sound) - start].astype(np.float32)
    return sound


@pytest.mark.parametrize("per_minute", [80, 120, 170])
def test_even_clicks_are_a_beat(per_minute: int) -> None:
    assert _beat(_clicks([60 / per_minute] * 16)) > 0.6


def test_uneven_clicks_are_less_of_one() -> None:
    gaps_s = list(np.random.default_rng(1).uniform(0.15, 1.2, 16))
    assert _beat(_clicks(gaps_s)) < 0.4


@pytest.mark.parametrize("seconds", [0, 1, 8])
def test_silence_has_no_beat(seconds: int) -> None:
    assert module.beat(np.zeros(seconds * RATE_HZ, np.float32)) is None


def test_noise_has_hardly_one() -> None:
    noise = np.random.default_rng(2).standard_normal(8 * RATE_HZ).astype(np.float32)
    assert _beat((noise / 10).astype(np.float32)) < 0.2
