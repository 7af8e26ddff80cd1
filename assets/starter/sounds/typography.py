"""What letters sound like: breath, an echo, a walking bass."""

import numpy as np

from ..sound import Play, Stereo, bass, bell, kick, noise, pad, place, pluck, room, silence


def breathe(loop_s: float) -> Stereo:
    """Two breaths of air, two chords."""
    loop = silence(loop_s)
    for breath, keys in enumerate(((48, 55, 59, 64), (45, 52, 60, 67))):
        at = breath * loop_s / 2
        place(loop, pad(keys, loop_s / 2 + 1, loop_s / 5), at, 0.65)
        air = noise(loop_s / 2, 500, 2500, 0, seed=breath)
        place(loop, air * np.sin(np.linspace(0, np.pi, len(air), dtype=np.float32)) ** 2, at, 0.12)
        for step, key in enumerate((76, 79, 83)):
            place(loop, bell(key), at + (step + 0.5) * loop_s / 8, 0.08, step - 1)
    return room(loop, 3, 0.4)


def echo(loop_s: float) -> Stereo:
    """Five calls; each comes back four times, softer, from the other side."""
    loop = silence(loop_s)
    for call, keys in enumerate(((62, 69), (65, 72), (60, 67), (64, 71), (67, 74))):
        for back in range(5):
            at = (call + back * 0.2) * loop_s / 5
            for key in keys:
                place(loop, pluck(key, 1.2, 0.6), at, 0.34 * 0.6**back, 0.7 * (-1) ** back)
        place(loop, bass(keys[0] - 24, 1), call * loop_s / 5, 0.3)
        place(loop, kick(), call * loop_s / 5, 0.28)
        place(loop, kick(), (call + 0.6) * loop_s / 5, 0.18)
    return room(loop, 1.8, 0.45)


def turning_drum(loop_s: float) -> Stereo:
    """A walking bass with brushes, round and round."""
    loop, walk = silence(loop_s), (38, 42, 45, 47, 43, 47, 50, 47, 40, 43, 47, 50, 45, 49, 52, 49)
    for beat, key in enumerate(walk):
        at, beat_s = beat * loop_s / 16, loop_s / 16
        place(loop, bass(key, 0.5), at, 0.3)
        place(loop, noise(0.18, 2500, 8000, 20), at, 0.14 if beat % 2 else 0.07, 0.3)
        place(loop, noise(0.06, 5000, 10000, 50), at + beat_s * 0.66, 0.1, 0.3)
        if beat % 4 in (1, 3):
            root = walk[beat // 4 * 4] + 12
            for up in (7, 12, 16):
                place(loop, pluck(root + up, 0.7), at + (beat_s * 0.66 if beat % 4 == 3 else 0), 0.13, -0.4)
    return room(loop, 1.0, 0.22)


SOUNDS: dict[str, Play] = {"breathe": breathe, "echo": echo, "turning-drum": turning_drum}
