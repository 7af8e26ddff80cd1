"""What the viewer may turn: a frozen value that needs neither numpy nor river."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """What the viewer may turn.

    `dial` runs from 0 (steady) to 1 (surprise me). `finish`, `like` and `leave` weigh what the viewer's deeds
    say: 0 means it says nothing, 1 is usual, 3 the most. A clip seen comes back after `seen_again_days`.
    `sliders` lean the score of a topic's clips from -1 (hardly ever) to 1 (as much as fits), 0 where not named;
    to hide a topic is a rule, not a slider. `variety` runs from 0 (may be all alike) to 1 (as mixed as can be).
    `evenness` runs from 0 (off) to 1 (creators get the stage as evenly as can be). `utc_offset_s` is how far
    the viewer's clock is ahead of UTC, for what they like at which time of day.
    """

    dial: float = 0.3
    finish: float = 1.0
    like: float = 1.0
    leave: float = 1.0
    seen_again_days: int = 14
    sliders: Mapping[str, float] = field(default_factory=dict)
    variety: float = 0.5
    evenness: float = 0.0
    utc_offset_s: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what no slider offers, with a sentence."""
        if not 0 <= self.dial <= 1:
            raise ValueError("The dial runs from 0 (steady) to 1 (surprise me).")
        if not all(0 <= weight <= 3 for weight in (self.finish, self.like, self.leave)):
            raise ValueError("How much a finish, a like or leaving early says runs from 0 to 3.")
        if self.seen_again_days < 0:
            raise ValueError("A clip cannot come back before it was seen.")
        if not all(-1 <= value <= 1 for value in self.sliders.values()):
            raise ValueError("A topic's slider runs from -1 (hardly ever) to 1 (as much as fits).")
        if not (0 <= self.variety <= 1 and 0 <= self.evenness <= 1):
            raise ValueError("Variety and evening out run from 0 to 1.")

    @property
    def on_lessons(self) -> tuple[float, ...]:
        """Those that change what the events say; all others only change what is chosen."""
        return self.finish, self.like, self.leave, self.utc_offset_s
