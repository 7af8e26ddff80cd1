"""Loudness agrees with ffmpeg's meter."""

from collections.abc import Iterator

import av
import numpy as np
import pytest
from av.error import FFmpegError
from av.filter import Graph
from numpy.typing import NDArray

from app.analysis.sound.loudness import RATE_HZ, loudness_lufs

Sound = NDArray[np.float32]


def _noise(seconds: float) -> Sound:
    """Noise that falls with frequency like speech and music do."""
    spectrum = np.fft.rfft(np.random.default_rng(3).standard_normal(int(seconds * RATE_HZ)))
    frequency = np.maximum(np.fft.rfftfreq(int(seconds * RATE_HZ), 1 / RATE_HZ), 40)
    pink = np.fft.irfft(spectrum / np.sqrt(frequency))
    scaled: Sound = (0.2 * pink / np.abs(pink).max()).astype(np.float32)
    return scaled


def _tone(hertz: float) -> Sound:
    return (0.3 * np.sin(2 * np.pi * hertz * np.arange(4 * RATE_HZ) / RATE_HZ)).astype(np.float32)


def _by_ffmpeg(sound: Sound) -> float:
    graph = Graph()
    source = graph.add_abuffer(sample_rate=RATE_HZ, format="flt", layout="mono", time_base=None)
    graph.link_nodes(
        source, graph.add("ebur128", "metadata=1:dualmono=1"), graph.add("abuffersink")
    ).configure()
    for start in range(0, len(sound), 1600):
        frame = av.AudioFrame.from_ndarray(sound[None, start : start + 1600], format="flt", layout="mono")
        frame.sample_rate = RATE_HZ
        frame.pts = start
        graph.push(frame)
    return list(_shown(graph))[-1]


def _shown(graph: Graph) -> Iterator[float]:
    try:
        while True:
            yield float(graph.pull().metadata["lavfi.r128.I"])
    except FFmpegError:
        return


@pytest.mark.parametrize(
    "sound",
    [
        _noise(5),
        _tone(60),
        _tone(200),
        _tone(1000),
        _tone(4000),
        np.concatenate([_tone(440), 0 * _tone(440)]),
    ],
    ids=["noise", "60 Hz", "200 Hz", "1 kHz", "4 kHz", "half silence"],
)
def test_loudness_is_what_ffmpeg_measures_within_half_a_unit(sound: Sound) -> None:
    measured = loudness_lufs(sound)
    assert measured is not None
    assert measured == pytest.approx(_by_ffmpeg(sound), abs=0.5)


@pytest.mark.parametrize("sound", [np.zeros(0, np.float32), np.zeros(RATE_HZ, np.float32), _tone(440)[:1600]])
def test_silence_and_a_click_have_no_loudness(sound: Sound) -> None:
    assert loudness_lufs(sound) is None
