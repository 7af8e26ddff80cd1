"""The music that is seen: the notes of scores.py, each where the picture shows it."""

from collections.abc import Callable

from ..scores import BARS, DRUMS, HARP, HARP_BEATS, HARP_KEYS, ROLL, ROLL_BEATS, STEPS
from ..sound import Play, Stereo, Voice, bell, kick, noise, pad, place, pluck, room, silence


def falling_notes(loop_s: float) -> Stereo:
    """The study as a felt piano would play it."""
    loop, beat_s = silence(loop_s), loop_s / ROLL_BEATS
    for beat, key, length in ROLL:
        melody = key > 69
        place(
            loop, pluck(key, 1.2 + length * beat_s), beat * beat_s, 0.36 if melody else 0.2, (key - 64) / 30
        )
    for bar, root in enumerate((45, 41, 48, 43)):
        place(loop, pluck(root, 2.6), bar * 4 * beat_s, 0.4, -0.3)
    return room(loop, 2.2, 0.3)


def plucked_strings(loop_s: float) -> Stereo:
    """Each pluck that is seen, on its string."""
    loop, beat_s = silence(loop_s), loop_s / HARP_BEATS
    for beat, string in HARP:
        place(loop, pluck(HARP_KEYS[string], 3.2), beat * beat_s, 0.34, (string - 3) / 4)
    place(loop, pad((38, 50, 57), loop_s, loop_s * 0.3), 0, 0.25)
    return room(loop, 3, 0.35)


_DRUM: dict[str, Callable[[], Voice]] = {
    "kick": kick,
    "clap": lambda: noise(0.22, 900, 3200, 22),
    "hat": lambda: noise(0.07, 6000, 11000, 55),
    "bell": lambda: bell(79, 0.6),
}
_GAIN = {"kick": 0.8, "clap": 0.42, "hat": 0.16, "bell": 0.14}


def drum_machine(loop_s: float) -> Stereo:
    """The pattern, a bar at a time, with a bass line that follows the kick."""
    loop, step_s = silence(loop_s), loop_s / (BARS * STEPS)
    for bar in range(BARS):
        for name, row in DRUMS.items():
            for step, mark in enumerate(row):
                if mark == "x":
                    place(
                        loop,
                        _DRUM[name](),
                        (bar * STEPS + step) * step_s,
                        _GAIN[name],
                        0.3 * (name == "bell"),
                    )
        root = (45, 45, 41, 43)[bar]
        place(loop, pad((root, root + 7, root + 15), STEPS * step_s + 0.4, 0.4), bar * STEPS * step_s, 0.5)
    return room(loop, 0.9, 0.15)


SOUNDS: dict[str, Play] = {
    "falling-notes": falling_notes,
    "plucked-strings": plucked_strings,
    "drum-machine": drum_machine,
}
