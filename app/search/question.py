"""What can be asked of the search, and what it answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Which clips fit this text; at most `most` of them."""

    text: str
    most: int


@dataclass(frozen=True, slots=True)
class Like:
    """Which clips are most like this one (an id), by what is to be seen and what it is about."""

    clip: str
    most: int


Question = Words | Like


@dataclass(frozen=True, slots=True)
class Hit:
    """A clip that was found (its id); `copies` are its near-copies among what was found, which stand behind it."""

    clip: str
    copies: tuple[str, ...] = ()
