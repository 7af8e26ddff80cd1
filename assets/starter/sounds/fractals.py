"""What fractals sound like: slow pads with glassy notes over them."""

from ..sound import Play, Stereo, bass, bell, pad, place, pluck, room, silence


def endless_zoom(loop_s: float) -> Stereo:
    """An arpeggio that climbs for ever: each octave fades in below as one fades out above."""
    loop, steps = silence(loop_s), 28
    for index, keys in enumerate(((45, 52, 57, 64), (43, 50, 59, 62))):
        place(loop, pad(keys, loop_s * 0.75, loop_s * 0.3), index * loop_s / 2, 0.5)
    for step in range(steps * 3):
        height = step / steps
        key = (45, 52, 57, 59, 64, 66, 69)[step % 7] + 12 * (step // 7 % 4)
        place(
            loop,
            pluck(key, 1.6),
            step % steps * loop_s / steps,
            0.22 * (1 - abs(height - 1.5) / 2),
            (step % 5 - 2) / 3,
        )
    return room(loop, 3.5, 0.45)


def julia_breath(loop_s: float) -> Stereo:
    """One long breath in, one long breath out."""
    loop = silence(loop_s)
    place(loop, pad((50, 57, 62, 66), loop_s * 0.62, loop_s * 0.28), 0, 0.6, -0.3)
    place(loop, pad((48, 55, 62, 67), loop_s * 0.62, loop_s * 0.28), loop_s / 2, 0.6, 0.3)
    for step, key in enumerate((74, 78, 81, 86, 84, 79, 76, 74)):
        place(loop, bell(key), (step + 0.5) * loop_s / 8, 0.11, (step % 3 - 1) * 0.6)
    return room(loop, 4, 0.5)


def folded_bloom(loop_s: float) -> Stereo:
    """A music box, its second voice the first one folded back."""
    loop, tune = silence(loop_s), (76, 71, 79, 74, 83, 78, 81, 76, 74, 79, 71, 76, 78, 74, 69, 71)
    for step, key in enumerate(tune):
        at = step * loop_s / 16
        place(loop, bell(key, 2.4), at, 0.2, 0.5)
        place(loop, bell(tune[-1 - step] - 12, 2.4), at + loop_s / 32, 0.15, -0.5)
    place(loop, pad((40, 52, 59, 64), loop_s, loop_s * 0.2), 0, 0.35)
    place(loop, bass(40, 2.5), 0, 0.2)
    return room(loop, 3, 0.4)


SOUNDS: dict[str, Play] = {
    "endless-zoom": endless_zoom,
    "julia-breath": julia_breath,
    "folded-bloom": folded_bloom,
}
