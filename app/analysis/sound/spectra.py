"""Takes sound apart into frequencies, a little at a time."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

AT_ONCE = 64
"""Windows that are in memory together: a minute of sound would take 50 MB."""


def powers(
    sound: NDArray[np.float32], window: NDArray[np.float32], step: int
) -> Iterator[NDArray[np.float32]]:
    """Batches of (windows, frequencies): the power of each frequency in windows that begin every `step` samples."""
    if len(sound) < len(window):
        return
    views = np.lib.stride_tricks.sliding_window_view(sound, len(window))[::step]
    for start in range(0, len(views), AT_ONCE):
        yield np.square(np.abs(np.fft.rfft(views[start : start + AT_ONCE] * window)))
