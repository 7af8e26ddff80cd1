"""What the night sounds like: crickets and a fire, cold shimmer, slow bells."""

import numpy as np

from ..sound import RATE, Play, Stereo, Voice, bell, noise, pad, place, pluck, room, silence


def _cricket(seed: int) -> Voice:
    t = np.arange(round(0.5 * RATE)) / RATE
    chirp = np.clip(np.sin(2 * np.pi * 24 * t), 0, 1) ** 2 * np.sin(np.pi * t / 0.5) ** 2
    return np.asarray(chirp * np.sin(2 * np.pi * (4100 + 90 * seed) * t), dtype=np.float32)


def star_trails(loop_s: float) -> Stereo:
    """A guitar by the tent, crickets far off, a fire that cracks now and then."""
    loop, rng = silence(loop_s), np.random.default_rng(6)
    for step, key in enumerate((52, 59, 64, 68, 71, 68, 64, 59, 49, 56, 61, 64, 68, 64, 61, 56)):
        place(loop, pluck(key, 2.2, 0.8), step * loop_s / 16, 0.3, -0.2)
    for index in range(8):
        place(
            loop,
            _cricket(index % 3),
            (index + 0.3 * (index % 3)) * loop_s / 8,
            0.012,
            0.8 - 0.8 * (index % 3),
        )
    for at in rng.random(26) * loop_s:
        place(
            loop,
            noise(0.02, 1200, 6000, 160, int(at * 1000)),
            float(at),
            float(rng.uniform(0.05, 0.25)),
            -0.3,
        )
    place(loop, pad((40, 52, 56), loop_s, loop_s * 0.3), 0, 0.2)
    return room(loop, 1.6, 0.25)


def aurora(loop_s: float) -> Stereo:
    """High chords that slide into each other, and wind over ice."""
    loop = silence(loop_s)
    for index, keys in enumerate(((54, 61, 66, 73), (50, 57, 66, 74), (52, 59, 68, 71))):
        place(loop, pad(keys, loop_s * 0.55, loop_s * 0.25), index * loop_s / 3, 0.55, 0.5 * (index - 1))
    place(loop, noise(loop_s, 400, 1600, 0, seed=3), 0, 0.03)
    for step, key in enumerate((85, 90, 88, 81, 86, 93, 92, 88, 83)):
        place(loop, bell(key, 2.5), (step + 0.4) * loop_s / 9, 0.05, (step % 3 - 1) * 0.8)
    return room(loop, 5, 0.55)


def month_of_moons(loop_s: float) -> Stereo:
    """A bell for each quarter, a lullaby between."""
    loop = silence(loop_s)
    for quarter, key in enumerate((53, 57, 60, 57)):
        place(loop, bell(key, 4), quarter * loop_s / 4, 0.4)
    for step, key in enumerate((0, 72, 77, 76, 72, 69, 67, 69, 0, 72, 79, 77, 76, 72, 74, 72)):
        if key:
            place(loop, pluck(key, 1.8, 0.5), step * loop_s / 16, 0.24, 0.3 * (-1) ** step)
    place(loop, pad((41, 53, 57, 60), loop_s, loop_s * 0.35), 0, 0.45)
    return room(loop, 3.5, 0.45)


SOUNDS: dict[str, Play] = {"star-trails": star_trails, "aurora": aurora, "month-of-moons": month_of_moons}
