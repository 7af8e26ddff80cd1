"""What the pad asks for, and what follows from what was typed on it."""

from dataclasses import dataclass
from enum import StrEnum

from app.safe.pin import LENGTHS


class Asks(StrEnum):
    """What the pad is open for."""

    NOTHING = "nothing"
    PIN = "pin"
    NEW = "new"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Pad:
    """The pad; `first` is a new PIN that has to be typed once more, `problem` a sentence on what was typed last."""

    asks: Asks = Asks.NOTHING
    first: str = ""
    problem: str = ""


CLOSED = Pad()

TITLES = {
    Asks.NOTHING: "",
    Asks.PIN: "Safe mode is locked",
    Asks.NEW: "Choose a PIN",
    Asks.AGAIN: "The same PIN once more",
}
NOTES = {
    Asks.NOTHING: "",
    Asks.PIN: "The PIN opens pages, settings and folders until you lock them again or close the window.",
    Asks.NEW: f"{LENGTHS[0]} to {LENGTHS[-1]} digits. Keep it well: nobody can read it back, Ownfeed neither.",
    Asks.AGAIN: "Safe mode begins then, locked.",
}
FORGOTTEN = (
    "Forgotten? Who may change the files of your data folder can take safe mode away; docs/safe-mode.md says how. "
    "Your clips and your history stay."
)


def chosen(pad: Pad, typed: str) -> Pad:
    """The pad after digits of a new PIN were typed on it; closed once the same were typed twice."""
    if len(typed) not in LENGTHS:
        return Pad(pad.asks, pad.first, f"A PIN has {LENGTHS[0]} to {LENGTHS[-1]} digits.")
    if pad.asks is Asks.NEW:
        return Pad(Asks.AGAIN, typed)
    return CLOSED if typed == pad.first else Pad(Asks.NEW, problem="The two differ. Choose a PIN again.")
