"""Measures how loud a clip is; runs in the locked-in child."""

import time
from collections.abc import Iterator
from itertools import takewhile

from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.error import FFmpegError
from av.filter import Graph

MOST_S = 20.0
"""Seconds of sound that are listened to: enough to even the volume."""

BUDGET_S = 1.0
SILENCE_LUFS = -69.9
"""ffmpeg's ebur128 (EBU R 128) answers -70 where nothing was loud enough to count."""


def loudness_lufs(container: InputContainer) -> float | None:
    """Integrated loudness of the beginning, or None where there is no sound or only silence."""
    if not container.streams.audio:
        return None
    graph = Graph()
    try:
        source = graph.add_abuffer(template=container.streams.audio[0])
        graph.link_nodes(source, graph.add("ebur128", "metadata=1"), graph.add("abuffersink")).configure()
        for frame in _heard(container):
            graph.push(frame)
    except FFmpegError:
        pass  # what was heard before the damage counts
    loudness = _last(graph)
    return loudness if loudness is not None and loudness > SILENCE_LUFS else None


def _last(graph: Graph) -> float | None:
    """What the meter showed at the end."""
    loudness = None
    try:
        while True:
            shown = graph.pull().metadata.get("lavfi.r128.I")
            loudness = float(shown) if shown is not None else loudness
    except (FFmpegError, ValueError):  # nothing left, or never configured
        return loudness


def _heard(container: InputContainer) -> Iterator[AudioFrame]:
    until = time.monotonic() + BUDGET_S
    container.seek(0)
    frames = container.decode(container.streams.audio[0])
    return takewhile(lambda frame: (frame.time or 0.0) < MOST_S and time.monotonic() < until, frames)
