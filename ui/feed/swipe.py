"""Decides what a wheel or a finger means: a swipe, or nothing."""

from dataclasses import dataclass, replace

NOTCH = 120  # eighths of a degree: one click of a mouse wheel
GESTURE = 60  # px of a touchpad, or half a notch of a fine wheel, that make a swipe
PAUSE_S = 0.16  # without movement ends a gesture; inertia has no such pause
FAR = 0.18  # of the stage's height
FLICK = 0.9  # stage heights a second


@dataclass(frozen=True, slots=True)
class Wheel:
    """What the wheel did lately: how far in this gesture, what it swiped, and when it last moved."""

    travel: float = 0.0
    swiped: int = 0
    at_s: float = float("-inf")


def turned(wheel: Wheel, angle: int, pixels: int, at_s: float) -> tuple[Wheel, int]:
    """Fold one movement; the step is 1 (next), -1 (previous) or 0.

    `angle` is in eighths of a degree and `pixels` in px, both positive when turned up; `at_s` is a steady
    clock. A notched wheel swipes once per notch. A smooth one once per gesture, however long it rolls on.
    """
    if pixels == 0 and angle != 0 and angle % NOTCH == 0:
        return Wheel(at_s=at_s), -1 if angle > 0 else 1
    moved = float(pixels or angle)
    fresh = at_s - wheel.at_s > PAUSE_S or moved * wheel.travel < 0
    travel = moved if fresh else wheel.travel + moved
    rolling = Wheel(travel, 0 if fresh else wheel.swiped, at_s)
    if rolling.swiped or abs(travel) < GESTURE:
        return rolling, 0
    step = -1 if travel > 0 else 1
    return replace(rolling, swiped=step), step


def released(travel: float, speed: float) -> int:
    """What letting go of the stage means: 1 (next), -1 (previous) or 0 (it snaps back).

    `travel` is in stage heights, `speed` in stage heights a second, both positive downwards. A flick against
    the way it was dragged takes the drag back.
    """
    if abs(speed) >= FLICK:
        return (1 if speed < 0 else -1) if speed * travel > 0 else 0
    return 0 if abs(travel) < FAR else (1 if travel < 0 else -1)
