"""What physics toys sound like: each note is something that moves past or strikes."""

from ..scenes.physics import CRADLE_BEATS, SWINGS
from ..sound import Play, Stereo, bass, bell, mallet, noise, pad, place, pluck, room, silence

_SCALE = (0, 2, 4, 7, 9)


def pendulum_wave(loop_s: float) -> Stereo:
    """Each pendulum plays its own bar of a marimba whenever it turns back on the right."""
    loop = silence(loop_s)
    for index, swings in enumerate(SWINGS):
        key = 50 + 12 * (index // 5) + _SCALE[index % 5]
        for swing in range(swings):
            place(loop, mallet(key), swing * loop_s / swings, 0.13, index / 7 - 1)
    place(loop, pad((50, 57, 62), loop_s, loop_s * 0.2), 0, 0.25)
    return room(loop, 2.2, 0.35)


def newtons_cradle(loop_s: float) -> Stereo:
    """A bright click of copper at each blow, the left ones a little lower."""
    loop, blows = silence(loop_s), 2 * CRADLE_BEATS
    for blow in range(blows):
        at, pan = blow * loop_s / blows, 0.45 if blow % 2 == 0 else -0.45
        place(loop, bell(96 if blow % 2 == 0 else 93, 0.5), at, 0.26, pan)
        place(loop, noise(0.05, 2500, 7000, 90), at, 0.35, pan)
        place(loop, pluck((62, 57, 65, 60)[blow % 4] - (12 if blow % 4 == 3 else 0), 1.5), at, 0.16, -pan)
    place(loop, pad((50, 57, 60, 65), loop_s, loop_s * 0.25), 0, 0.4)
    return room(loop, 1.6, 0.3)


def double_pendulums(loop_s: float) -> Stereo:
    """One note breaks into many, late and crowded at the middle, and becomes one again."""
    loop, strings = silence(loop_s), 11
    for beat in range(16):
        disorder = 1 - abs(beat - 7.5) / 8
        for string in range(1 + round((strings - 1) * disorder)):
            key = 57 + 12 * (string % 3) + _SCALE[(string * 2 + beat) % 5] * (disorder > 0.2)
            late_s = disorder * (string * 37 % 11) / 11 * loop_s / 16
            place(loop, pluck(key, 1.2), beat * loop_s / 16 + late_s, 0.16, (string % 5 - 2) / 2.5)
    place(loop, pad((45, 52, 57, 60), loop_s, loop_s * 0.4), 0, 0.45)
    place(loop, bass(33, 2.5), 0, 0.25)
    return room(loop, 2.5, 0.4)


SOUNDS: dict[str, Play] = {
    "pendulum-wave": pendulum_wave,
    "newtons-cradle": newtons_cradle,
    "double-pendulums": double_pendulums,
}
