"""Whom and what the viewer follows, by what the log says."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from app.events.event import Event, Kind

CREATOR, HASHTAG = "creator:", "tag:"
KINDS = (Kind.FOLLOWED, Kind.UNFOLLOWED, Kind.OPENED_FOLLOWING)
"""The kinds of event that `after` takes in."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be followed: a creator of a source (by the source's title), or a hashtag of any source.

    The name of a creator is "" for the clips of a source that name nobody. A hashtag is normalised, without its #.
    """

    what: str
    source: str = ""

    @property
    def is_creator(self) -> bool:
        """Whether it is a creator, not a hashtag."""
        return self.what.startswith(CREATOR)

    @property
    def name(self) -> str:
        """The creator's name, or the hashtag."""
        return self.what.partition(":")[2]

    @property
    def title(self) -> str:
        """What it is called on screen."""
        return self.name or self.source if self.is_creator else f"#{self.name}"

    @property
    def feature(self) -> str:
        """What the learner calls it; clips that name no creator are known by their source."""
        if not self.is_creator:
            return self.what
        return f"by:{self.name}" if self.name else f"source:{self.source}"

    @property
    def detail(self) -> dict[str, Any]:
        """What an event says of it."""
        return {"what": self.what, **({"source": self.source} if self.is_creator else {})}


def creator(name: str, source: str) -> Subject:
    """A creator of a source."""
    return Subject(f"{CREATOR}{name}", source)


def hashtag(name: str) -> Subject:
    """A hashtag, as clips have it."""
    return Subject(f"{HASHTAG}{name}")


@dataclass(frozen=True, slots=True)
class Follows:
    """What is followed and since when, first followed first; and when the Following feed was last opened (UTC)."""

    since: Mapping[Subject, datetime] = field(default_factory=dict)
    visited: datetime | None = None


def after(known: Follows, event: Event) -> Follows:
    """What is followed after one more event; other events change nothing."""
    subject = subject_of(event)
    if event.kind is Kind.OPENED_FOLLOWING:
        return replace(known, visited=event.at)
    if event.kind is Kind.FOLLOWED and subject is not None and subject not in known.since:
        return replace(known, since={**known.since, subject: event.at})
    if event.kind is Kind.UNFOLLOWED and subject in known.since:
        return replace(known, since={each: at for each, at in known.since.items() if each != subject})
    return known


def subject_of(event: Event) -> Subject | None:
    """What an event is about; None where it names nothing that can be followed."""
    what, source = str(event.detail.get("what", "")), str(event.detail.get("source", ""))
    if what.startswith(CREATOR):
        return Subject(what, source)
    return Subject(what) if what.startswith(HASHTAG) and what != HASHTAG else None
