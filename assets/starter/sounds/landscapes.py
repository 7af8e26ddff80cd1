"""What paper landscapes sound like: morning strings, surf, a music box in the snow."""

import numpy as np

from ..sound import Play, Stereo, bass, bell, noise, pad, place, pluck, room, silence


def passing_ridges(loop_s: float) -> Stereo:
    """A road song: strings that roll on, a chord for each range of hills."""
    loop = silence(loop_s)
    for bar, keys in enumerate(((55, 62, 67, 71), (52, 59, 67, 71), (48, 60, 64, 67), (50, 57, 62, 66))):
        place(loop, pad(keys, loop_s / 4 + 1, 0.9), bar * loop_s / 4, 0.4)
        place(loop, bass(keys[0] - 12, 1.5), bar * loop_s / 4, 0.2)
        for step, place_in_chord in enumerate((0, 2, 1, 3, 2, 1, 3, 2)):
            key = keys[place_in_chord] + (12 if step == 3 else 0)
            place(loop, pluck(key, 1.6), (bar + step / 8) * loop_s / 4, 0.22, (step % 4 - 1.5) / 3)
    return room(loop, 2.4, 0.35)


def paper_sea(loop_s: float) -> Stereo:
    """Three waves of surf and a shanty on soft strings."""
    loop = silence(loop_s)
    for index in range(3):
        surf = noise(loop_s / 2, 300, 2200, 0, seed=index)
        swell = np.sin(np.pi * np.linspace(0, 1, len(surf), dtype=np.float32) ** 0.6) ** 2
        place(loop, surf * swell, index * loop_s / 3, 0.14, 0.5 * (index - 1))
    for step, key in enumerate((67, 0, 72, 71, 69, 67, 64, 0, 65, 0, 69, 67, 65, 64, 62, 0)):
        if key:
            place(loop, pluck(key, 1.8, 0.7), step * loop_s / 16, 0.3, 0.2)
    for bar, keys in enumerate(((48, 55, 64), (53, 57, 65))):
        place(loop, pad(keys, loop_s / 2 + 0.8, 0.9), bar * loop_s / 2, 0.4)
    return room(loop, 2, 0.3)


def snow_wood(loop_s: float) -> Stereo:
    """A music box heard through falling snow."""
    loop = silence(loop_s)
    tune = (81, 76, 79, 76, 84, 79, 81, 0, 77, 72, 76, 72, 79, 76, 74, 0)
    for step, key in enumerate(tune):
        if key:
            place(loop, bell(key, 2.2), step * loop_s / 16, 0.2, 0.4 * (-1) ** step)
    for bar, keys in enumerate(((45, 52, 60), (41, 48, 57))):
        place(loop, pad(keys, loop_s / 2 + 1, 1.0), bar * loop_s / 2, 0.5)
    place(loop, noise(loop_s, 900, 3000, 0, seed=9), 0, 0.012)
    return room(loop, 3.2, 0.45)


SOUNDS: dict[str, Play] = {"passing-ridges": passing_ridges, "paper-sea": paper_sea, "snow-wood": snow_wood}
