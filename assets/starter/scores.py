"""The tunes that are both seen and heard: when each note sounds, in beats.

A note is (beat, MIDI key, length in beats).
"""

Note = tuple[float, int, float]

ROLL_BEATS = 16
_CHORDS = ((57, 60, 64, 69), (53, 57, 60, 65), (48, 55, 60, 64), (55, 59, 62, 67))
_FIGURE = (0, 1, 2, 3, 2, 1, 2, 3)
_MELODY: tuple[Note, ...] = (
    (0, 76, 1.5), (1.5, 72, 0.5), (2, 74, 1), (3, 76, 1), (4, 77, 1.5), (5.5, 76, 0.5), (6, 72, 2),
    (8, 79, 1.5), (9.5, 76, 0.5), (10, 74, 1), (11, 72, 1), (12, 74, 1.5), (13.5, 76, 0.5), (14, 71, 2),
)  # fmt: skip
ROLL: tuple[Note, ...] = _MELODY + tuple(
    (4 * bar + step / 2, chord[place], 0.5)
    for bar, chord in enumerate(_CHORDS)
    for step, place in enumerate(_FIGURE)
)
"""A small waltz-like study in A minor: four chords, broken, under a melody."""

HARP_KEYS = (50, 57, 62, 66, 69, 74, 78)
HARP: tuple[tuple[float, int], ...] = tuple(
    (beat / 2, string)
    for beat, string in enumerate((0, 2, 4, 6, 3, 5, 4, 2, 1, 3, 5, 6, 4, 5, 3, 2))
)  # fmt: skip
"""(beat, string): eight beats on seven strings, a D major chord with an open fifth below."""
HARP_BEATS = 8

STEPS = 16
DRUMS: dict[str, str] = {
    "kick": "x..x..x...x.x...",
    "clap": "....x.......x..x",
    "hat": "x.x.x.xxx.x.x.xx",
    "bell": "x..x..x..x..x.x.",
}
"""One bar; x is a stroke, each dot a sixteenth of rest."""
BARS = 4
