"""Brings a finished loop to an even loudness, with room below full scale."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .sound import RATE, Stereo

TARGET_LUFS = -18.0
PEAK_LIMIT = 10 ** (-4 / 20)
"""-4 dBFS: AAC may overshoot, and what is decoded must stay below -3 dBFS."""


def _ear(pitch_hz: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
    """The power gain of BS.1770's K-weighting: low rumble counts less, above 1.5 kHz 4 dB more."""
    rumble = pitch_hz**4 / (pitch_hz**4 + 38.0**4)
    presence = 10 ** (0.4 / (1 + (1500 / np.maximum(pitch_hz, 1)) ** 4))
    return np.asarray(rumble * presence)


def loudness_lufs(loop: Stereo) -> float:
    """The integrated loudness of a loop, ungated (a loop has no long silence)."""
    length = loop.shape[1]
    power = np.abs(np.fft.rfft(loop)) ** 2 * _ear(np.fft.rfftfreq(length, 1 / RATE))
    return float(-0.691 + 10 * np.log10(2 * power.sum() / length**2 + 1e-20))


def mastered(loop: Stereo) -> Stereo:
    """The loop at TARGET_LUFS, its loudest peaks rounded off below PEAK_LIMIT."""
    gain = 10 ** ((TARGET_LUFS - loudness_lufs(loop)) / 20)
    return np.asarray(np.tanh(loop * (gain / PEAK_LIMIT)) * PEAK_LIMIT, dtype=np.float32)
