"""Speech and music are heard; silence is nothing."""

import numpy as np
import pytest

from app.analysis.sound.hearing import RATE_HZ, Ear, Shares


@pytest.fixture(scope="module")
def ear() -> Ear:
    return Ear()


@pytest.mark.parametrize("seconds", [0, 0.1, 5])
def test_silence_is_neither_speech_nor_music(ear: Ear, seconds: float) -> None:
    assert ear(np.zeros(int(seconds * RATE_HZ), np.float32)) == Shares()


def test_chords_are_music_and_no_speech(ear: Ear) -> None:
    at_s = np.arange(6 * RATE_HZ) / RATE_HZ
    fade = np.exp(-3 * (at_s % 0.5))
    root = 220 * 2 ** (np.array([0, 5, 7, 0, 9, 5, 7, 0, 0, 5, 7, 0]) / 12)[(at_s / 0.5).astype(int)]
    chord = sum(np.sin(2 * np.pi * np.cumsum(root * ratio) / RATE_HZ) for ratio in (1, 1.25, 1.5, 2, 3))
    heard = ear((0.1 * fade * chord).astype(np.float32))
    assert heard.music > 0.6
    assert heard.speech < 0.2
