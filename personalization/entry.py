"""One entry of the ledger: an event, the day it happened on, and what it says."""

from dataclasses import dataclass

from personalization.signals import Signal
from personalization.values import Event

FOLLOWING = ("followed", "unfollowed")
"""Kinds that speak of a creator, or of a hashtag, beyond any clip."""


@dataclass(slots=True)
class Entry:
    """An event of the log; `signal` is None where it teaches nothing by itself. `part` is the quarter of the
    viewer's day, 0 from midnight on, -1 where it does not matter."""

    event: Event
    place: int
    day: int
    signal: Signal | None
    about: str = ""
    undone: bool = False
    taken_back: bool = False
    part: int = -1

    @property
    def alive(self) -> bool:
        """Whether the event may count at all."""
        return not self.undone

    @property
    def thing(self) -> str:
        """What a later event must be about to take this one back: its clip, or what is followed; "" for neither."""
        detail = self.event.detail
        followed = f"{detail.get('what', '')}\n{detail.get('source', '')}"
        return self.event.clip or (followed if self.event.kind in FOLLOWING else "")

    @property
    def teaches(self) -> bool:
        """Whether it is a lesson now."""
        return self.signal is not None and not self.undone and not self.taken_back

    @property
    def starts_afresh(self) -> bool:
        """Whether the viewer says here that their taste has changed."""
        return self.event.kind == "changed_taste" and not self.undone


def about(event: Event) -> str:
    """The feature that an event speaks of by itself ("tag:cats"), "" where it speaks of its clip."""
    detail = event.detail
    if event.kind == "chose_topic":
        return f"tag:{detail.get('topic', '')}"
    if event.kind in ("less", "more", "not_true"):
        return str(detail.get("feature", ""))
    if event.kind == "followed":
        return followed(str(detail.get("what", "")), str(detail.get("source", "")))
    if event.kind == "not_interested":
        what = str(detail.get("what", "clip"))
        return "" if what == "clip" else what.replace("creator:", "by:", 1)
    return ""


def followed(what: str, source: str) -> str:
    """The feature of what is followed; clips that name no creator are known by their source."""
    return f"source:{source}" if what == "creator:" else what.replace("creator:", "by:", 1)


def said_yes(entry: Entry) -> bool:
    """Whether an event speaks for its clip: a viewing at least half as well as one that counts fully."""
    return entry.signal is not None and entry.signal.target >= 0.5
