"""Feels how clear a beat is that one could dance to."""

import numpy as np
from numpy.typing import NDArray

from app.analysis.sound.spectra import powers

RATE_HZ = 16_000
STEP = 160
"""The sound is looked at a hundred times a second."""

SLOWEST_S, FASTEST_S = 1.0, 0.3
"""From 60 to 200 beats a minute."""

BANDS = [1, 4, 8, 16, 32, 64, 128]
"""Where bands of frequencies begin, in steps of 25 Hz."""

SHORTEST_S = 3.0
"""In a shorter sound no beat can be told."""


def beat(sound: NDArray[np.float32]) -> float | None:
    """0..1: how alike the onsets of mono sound at 16 kHz are to themselves one beat later; None for silence."""
    if len(sound) < SHORTEST_S * RATE_HZ:
        return None
    onsets = _onsets(sound)
    onsets -= onsets.mean()
    power = float(onsets @ onsets)
    lags = range(round(FASTEST_S * RATE_HZ / STEP), round(SLOWEST_S * RATE_HZ / STEP) + 1)
    return max(0.0, *(float(onsets[lag:] @ onsets[:-lag]) / power for lag in lags)) if power > 0 else None


def _onsets(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """How much louder each band has become since the last look, summed over the bands."""
    window = np.hanning(4 * STEP).astype(np.float32)
    bands = [np.add.reduceat(np.sqrt(some), BANDS, axis=1) for some in powers(sound, window, STEP)]
    levels = np.log1p(100 * np.concatenate(bands))
    rises = np.maximum(0, np.diff(levels, axis=0))
    return np.asarray(rises.sum(axis=1), np.float64)
