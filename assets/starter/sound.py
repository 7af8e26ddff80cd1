"""Instruments, and a loop of tape that they are recorded on.

Everything that rings past the end of the loop comes back at its start, so a loop has no seam.
A voice is (n,) float32; a loop is (2, n) float32, left and right, at RATE samples a second.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
Voice = NDArray[np.float32]
Stereo = NDArray[np.float32]
Play = Callable[[float], Stereo]
"""Plays a loop of so many seconds."""


def hz(key: float) -> float:
    """The pitch of a MIDI key; 69 is A4, 440 Hz."""
    return float(440 * 2 ** ((key - 69) / 12))


def silence(loop_s: float) -> Stereo:
    """A loop with nothing on it yet."""
    return np.zeros((2, round(loop_s * RATE)), dtype=np.float32)


def place(loop: Stereo, voice: Voice, at_s: float, gain: float = 1, pan: float = 0) -> None:
    """Record `voice` from `at_s` on, in place; `pan` runs from -1 (left) to 1 (right)."""
    length = loop.shape[1]
    start = round(at_s * RATE) % length
    turns = -(-(start + len(voice)) // length)
    tape = np.zeros(turns * length, dtype=np.float32)
    tape[start : start + len(voice)] = voice * np.float32(gain)
    angle, wound = (pan + 1) * np.pi / 4, tape.reshape(turns, length).sum(axis=0)
    loop += np.outer((np.cos(angle), np.sin(angle)), wound).astype(np.float32)


def _clock(length_s: float) -> NDArray[np.float64]:
    return np.arange(round(length_s * RATE)) / RATE


def _ends(voice: NDArray[np.float64], attack_s: float, release_s: float = 0.02) -> Voice:
    t = np.arange(len(voice)) / RATE
    rise = np.sin(np.pi / 2 * np.clip(t / attack_s, 0, 1)) ** 2
    fall = np.sin(np.pi / 2 * np.clip((t[-1] - t) / release_s, 0, 1)) ** 2
    return np.asarray(voice * rise * fall, dtype=np.float32)


def pluck(key: float, length_s: float = 2.0, brightness: float = 1.0) -> Voice:
    """A plucked string: overtones that die sooner the higher they are."""
    t, pitch = _clock(length_s), hz(key)
    overtones = range(1, max(2, min(14, int(9000 / pitch))))
    voice = np.zeros_like(t)
    for n in overtones:
        loud = np.sin(n * 0.7) / n ** (2.2 - brightness)
        voice += loud * np.sin(2 * np.pi * pitch * n * t) * np.exp(-t * (2.2 + 1.1 * n))
    return _ends(voice, 0.003)


def bell(key: float, length_s: float = 3.0) -> Voice:
    """A small bell: five partials that are no harmonics."""
    t, pitch = _clock(length_s), hz(key)
    partials = ((1, 1, 1.2), (2.0, 0.5, 1.9), (3.01, 0.28, 3.0), (4.7, 0.12, 5.0), (6.8, 0.06, 8.0))
    voice = np.zeros_like(t)
    for ratio, loud, decay in partials:
        voice += loud * np.sin(2 * np.pi * pitch * ratio * t) * np.exp(-t * decay)
    return _ends(voice, 0.004, 0.3)


def mallet(key: float, length_s: float = 0.9) -> Voice:
    """A wooden bar struck softly (marimba)."""
    t, pitch = _clock(length_s), hz(key)
    bar, knock = np.sin(2 * np.pi * pitch * t), np.sin(8 * np.pi * pitch * t)
    return _ends(bar * np.exp(-5 * t) + 0.25 * knock * np.exp(-22 * t), 0.003, 0.1)


def pad(keys: Sequence[float], length_s: float, swell_s: float = 1.0) -> Voice:
    """A warm chord that swells and goes; each key is three voices slightly out of tune."""
    t = _clock(length_s)
    voice = np.zeros_like(t)
    for key in keys:
        for cents in (-7, 0, 6):
            phase = 2 * np.pi * hz(key + cents / 100) * t + key * 1.7 + cents
            voice += np.sin(phase) + 0.3 * np.sin(2 * phase) + 0.1 * np.sin(3 * phase)
    return _ends(voice / (3 * len(keys)), swell_s, swell_s)


def bass(key: float, length_s: float) -> Voice:
    """A round low note."""
    t = _clock(length_s)
    phase = 2 * np.pi * hz(key) * t
    return _ends(np.tanh(1.6 * np.sin(phase) + 0.3 * np.sin(2 * phase)) * np.exp(-1.5 * t), 0.008, 0.06)


def noise(length_s: float, low_hz: float, high_hz: float, decay: float, seed: int = 1) -> Voice:
    """A burst (or with `decay` 0 a stretch) of noise between two pitches."""
    white = np.random.default_rng(seed).standard_normal(round(length_s * RATE))
    pitch = np.fft.rfftfreq(len(white), 1 / RATE)
    octaves = np.log(np.maximum(pitch, 1) / np.sqrt(low_hz * high_hz)) / np.log(high_hz / low_hz)
    band = np.exp(-4 * octaves**2)
    voice = np.fft.irfft(np.fft.rfft(white) * band, len(white))
    return _ends(voice / voice.std() * 0.3 * np.exp(-decay * _clock(length_s)[: len(white)]), 0.002)


def kick() -> Voice:
    """A soft bass drum."""
    t = _clock(0.45)
    return _ends(np.sin(2 * np.pi * (48 * t + 4.5 * (1 - np.exp(-t * 28)))) * np.exp(-7 * t), 0.002, 0.05)


def room(loop: Stereo, tail_s: float = 2.5, wet: float = 0.35, seed: int = 7) -> Stereo:
    """The loop as heard in a room whose echo lasts `tail_s`; the echo wraps around."""
    length = loop.shape[1]
    t = np.arange(length) / RATE
    echo = np.random.default_rng(seed).standard_normal((2, length)) * np.exp(-6.9 * t / tail_s)
    tone = 1 / (1 + (np.fft.rfftfreq(length, 1 / RATE) / 3500) ** 2)
    spectrum = np.fft.rfft(echo) * tone
    echo_gain = np.sqrt((np.fft.irfft(spectrum, length) ** 2).sum(axis=1, keepdims=True))
    heard = np.fft.irfft(np.fft.rfft(loop) * spectrum, length) / echo_gain
    return np.asarray((1 - wet) * loop + wet * heard, dtype=np.float32)
