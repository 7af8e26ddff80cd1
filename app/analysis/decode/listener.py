"""Keeps the sound of a clip as the models hear it."""

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.error import FFmpegError
from numpy.typing import NDArray

from app.analysis.clip.seen import LONGEST_S, SOUND_HZ

MOST = LONGEST_S * SOUND_HZ


class Listener:
    """Takes decoded sound in the order of time; what cannot be resampled is silence."""

    def __init__(self) -> None:
        self._resampler = AudioResampler(format="flt", layout="mono", rate=SOUND_HZ)
        self._pieces: list[NDArray[np.float32]] = []
        self._heard = 0

    def take(self, frame: AudioFrame | None) -> None:
        """The next frame; None at the end brings out what the resampler still holds."""
        if self._heard >= MOST:
            return
        try:
            for piece in self._resampler.resample(frame):
                self._pieces.append(piece.to_ndarray()[0])
                self._heard += piece.samples
        except (FFmpegError, ValueError):
            return

    @property
    def sound(self) -> NDArray[np.float32]:
        """Mono, -1 to 1, at most a minute."""
        if not self._pieces:
            return np.zeros(0, np.float32)
        whole = np.concatenate(self._pieces)[:MOST].astype(np.float32)
        return np.clip(np.nan_to_num(whole), -1.0, 1.0)
