"""How far a refresh is, and how it ended."""

from dataclasses import dataclass, field

from app.clips.catalogue import Refused


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh is: files done of those found so far, then clips and refusals as in Refreshed."""

    done: int
    total: int
    added: int
    updated: int
    gone: int
    refused: int


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How a refresh ended.

    `added`, `updated` and `gone` count clips: one whose file moved is updated. `refused` lists all files that
    cannot be played, old and new. `unsettled` files are still being written, so it is worth coming back.
    `folders` are those that were walked, the root first. `error` is a sentence, or None.
    """

    source: int
    added: int = 0
    updated: int = 0
    gone: int = 0
    refused: tuple[Refused, ...] = ()
    error: str | None = None
    cancelled: bool = False
    unsettled: int = 0
    folders: tuple[str, ...] = field(default=(), repr=False)
