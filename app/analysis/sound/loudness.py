"""Measures loudness as ITU-R BS.1770-4 does, from the sound that the models hear."""

import numpy as np
from numpy.typing import NDArray

from app.analysis.sound.spectra import powers

RATE_HZ = 16_000
BLOCK = int(0.4 * RATE_HZ)
STEP = BLOCK // 4
QUIETEST_LUFS = -70.0
OFFSET_LU = -0.691
BELOW_MEAN_LU = 10.0
"""Blocks that are this much quieter than the rest are pauses."""

SHELF_HZ, SHELF_DB, SHELF_Q = 1681.97, 4.0, 0.7072
BASS_HZ, BASS_Q = 38.14, 0.5003
"""The K weighting: a shelf for the head, and less bass. Its two filters as analogue prototypes."""


def loudness_lufs(sound: NDArray[np.float32]) -> float | None:
    """Integrated loudness of mono sound at 16 kHz, played from both speakers; None for silence."""
    levels = _levels(sound)
    levels = levels[levels > QUIETEST_LUFS]
    if not len(levels):
        return None
    return float(_mean(levels[levels > _mean(levels) - BELOW_MEAN_LU]))


def _levels(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """The loudness of each block of 0.4 s, of which each overlaps the next by three quarters."""
    weights = _weights() * (2 / BLOCK**2)
    power = [some @ weights for some in powers(sound, np.ones(BLOCK, np.float32), STEP)]
    both_speakers = 2 * np.concatenate([np.zeros(0), *power])
    levels: NDArray[np.float64] = OFFSET_LU + 10 * np.log10(both_speakers + 1e-12)
    return levels


def _mean(levels: NDArray[np.float64]) -> float:
    """The level of the mean power."""
    return float(10 * np.log10(np.mean(10 ** (levels / 10))))


def _weights() -> NDArray[np.float64]:
    """The K weighting as a gain of power for each frequency of a block (the constant part counts nothing)."""
    s = 1j * np.fft.rfftfreq(BLOCK, 1 / RATE_HZ)
    gain = 10 ** (SHELF_DB / 20)
    shelf, bass = s / SHELF_HZ, s / BASS_HZ
    raised = (gain * shelf**2 + np.sqrt(gain) / SHELF_Q * shelf + 1) / (shelf**2 + shelf / SHELF_Q + 1)
    cut = bass**2 / (bass**2 + bass / BASS_Q + 1)
    return np.asarray(np.abs(raised * cut) ** 2)
