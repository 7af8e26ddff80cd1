"""What optical illusions sound like: small patterns that seem to be other than they are."""

from ..sound import Play, Stereo, bass, kick, mallet, noise, pad, place, pluck, room, silence


def straight_lines_roll(loop_s: float) -> Stereo:
    """Eight notes in a row, one for each dot, that the ear turns into a wheel."""
    loop = silence(loop_s)
    for step in range(64):
        key = (62, 66, 69, 73, 74, 73, 69, 66)[step % 8] - (5 if step % 32 >= 16 else 0)
        place(loop, mallet(key), step * loop_s / 64, 0.2, (step % 8 - 3.5) / 4)
        if step % 8 == 0:
            place(loop, bass(38 if step % 32 < 16 else 33, 0.9), step * loop_s / 64, 0.22)
    return room(loop, 1.8, 0.3)


def breathing_square(loop_s: float) -> Stereo:
    """A bouncing bass and soft chords that swell with the square."""
    loop = silence(loop_s)
    for bar, keys in enumerate(((53, 57, 60, 64), (50, 53, 57, 60), (55, 58, 62, 65), (48, 55, 58, 64))):
        place(loop, pad(keys, loop_s / 4 + 0.6, 0.6), bar * loop_s / 4, 0.55)
        for step, key in enumerate((0, 12, 7, 12)):
            place(loop, bass(keys[0] - 12 + key, 0.4), (bar + step / 4) * loop_s / 4, 0.22)
            place(loop, noise(0.06, 5000, 9000, 60), (bar + step / 4 + 1 / 8) * loop_s / 4, 0.12, 0.3)
        place(loop, kick(), bar * loop_s / 4, 0.5)
    return room(loop, 1.5, 0.25)


def moire_rings(loop_s: float) -> Stereo:
    """Two voices play one phrase, one of them a little faster: seventeen notes against sixteen."""
    loop, phrase = silence(loop_s), (64, 66, 71, 73, 74, 66, 64, 73)
    for steps, pan in ((32, -0.7), (34, 0.7)):
        for step in range(steps):
            place(loop, pluck(phrase[step % 8], 1.4), step * loop_s / steps, 0.2, pan)
    place(loop, pad((45, 52, 59, 64), loop_s, loop_s * 0.2), 0, 0.35)
    return room(loop, 2.8, 0.4)


SOUNDS: dict[str, Play] = {
    "straight-lines-roll": straight_lines_roll,
    "breathing-square": breathing_square,
    "moire-rings": moire_rings,
}
