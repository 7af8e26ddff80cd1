"""Looks at every other picture of a clip, and at the rest where one of those tells anything.

What three pictures in a row show is so never missed.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

Shown = TypeVar("Shown")
Found = TypeVar("Found")

EACH = 2


def sparing(
    shown: Sequence[Shown], look: Callable[[Shown], Found], tells: Callable[[Found], bool]
) -> list[Found | None]:
    """What `look` finds in each; None for what was not looked at."""
    first = {place: look(shown[place]) for place in range(0, len(shown), EACH)}
    if not any(map(tells, first.values())):
        return [first.get(place) for place in range(len(shown))]
    return [first[place] if place in first else look(one) for place, one in enumerate(shown)]
