"""How far the analysis of the catalogue is."""

from dataclasses import dataclass
from enum import StrEnum


class Pause(StrEnum):
    """Why it does not go on just now, in a sentence."""

    STOPPED = "Stopped. What was found so far is kept."
    BATTERY = "Waiting until the computer is plugged in."
    PLAYING = "Waiting, so that clips play smoothly."


@dataclass(frozen=True, slots=True)
class Progress:
    """Clips done of those there were to do when it began, and why it waits, if it does."""

    done: int
    total: int
    pause: Pause | None = None
