"""What cellular life sounds like: clicks of a colony, a warm sea, a slow wheel."""

import numpy as np

from ..sound import Play, Stereo, bass, bell, mallet, noise, pad, place, pluck, room, silence


def glider_gun(loop_s: float) -> Stereo:
    """A pattern of thirty beats, as long as the gun's own, played twice."""
    loop, keys = silence(loop_s), (57, 60, 64, 67, 69, 72)
    for beat in range(60):
        place(
            loop,
            mallet(keys[beat * 7 % 30 % 6] + (12 if beat % 30 in (4, 13, 22) else 0)),
            beat * loop_s / 60,
            0.16,
            (beat % 7 - 3) / 4,
        )
        if beat % 15 == 0:
            place(loop, bass(33 if beat % 30 == 0 else 36, 1.2), beat * loop_s / 60, 0.25)
            place(loop, bell(76, 2), beat * loop_s / 60, 0.12)
        if beat % 3 == 2:
            place(loop, noise(0.04, 4000, 9000, 90), beat * loop_s / 60, 0.12, -0.4)
    return room(loop, 1.5, 0.3)


def growing_coral(loop_s: float) -> Stereo:
    """Bubbles, few at first, over the breath of a warm sea."""
    loop, rng = silence(loop_s), np.random.default_rng(4)
    place(loop, pad((41, 53, 60, 64, 69), loop_s, loop_s * 0.35), 0, 0.6)
    place(loop, noise(loop_s, 150, 700, 0), 0, 0.05)
    for at in np.sort(rng.random(34) ** 0.6) * 0.9:
        key = (65, 67, 69, 72, 76, 77, 81)[int(rng.integers(7))]
        place(loop, mallet(key, 0.5), float(at) * loop_s, 0.15, float(rng.uniform(-0.8, 0.8)))
    return room(loop, 3, 0.45)


def turning_spirals(loop_s: float) -> Stereo:
    """Four turns of one wheel: a low string and its shadows."""
    loop = silence(loop_s)
    for turn, root in enumerate((38, 41, 36, 43)):
        for step, up in enumerate((0, 7, 12, 15, 19, 15, 12, 7)):
            place(loop, pluck(root + 12 + up, 1.5), (turn + step / 8) * loop_s / 4, 0.2, (step - 3.5) / 5)
        place(loop, bass(root, 1.4), turn * loop_s / 4, 0.28)
        place(loop, pad((root + 12, root + 19, root + 27), loop_s / 4 + 0.8, 0.8), turn * loop_s / 4, 0.35)
    return room(loop, 2.4, 0.4)


SOUNDS: dict[str, Play] = {
    "glider-gun": glider_gun,
    "growing-coral": growing_coral,
    "turning-spirals": turning_spirals,
}
