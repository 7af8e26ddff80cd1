"""What the feed tells its viewer at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.clips.clip import Clip
from app.clips.spoken import Spoken
from app.clips.thread import Thread
from app.limits.rest import Rest
from app.rules.ruling import Label


class Page(StrEnum):
    """Which of the feed's pages is open."""

    OPENING = "opening"
    FIRST_RUN = "first_run"
    STAGE = "stage"
    EMPTY = "empty"
    NO_PLAYER = "no_player"
    RESTING = "resting"
    UP_TO_DATE = "up_to_date"


@dataclass(frozen=True, slots=True)
class Reason:
    """One named part of a clip's score, in plain words.

    `feature` is the learner's name for it, `title` and `sentence` are for people, `value` is its exact share of the
    score (positive lifts, negative lowers) and `because` names the events that taught it.
    """

    feature: str
    title: str
    sentence: str
    value: float
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A chip of the first-run wall: a tag, in how many clips it occurs, and whether the viewer took it."""

    tag: str
    clips: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Toast:
    """The latest judgement, said back to the viewer. `undoable` while it can be taken back."""

    text: str
    undoable: bool = True


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan of a folder under way. `total` is 0 until the files are counted; refused files are among `done`."""

    title: str
    done: int = 0
    total: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Details:
    """A clip as it is known by now, and the whole document of its analysis: empty before that."""

    clip: Clip
    document: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Following:
    """A visit to the Following feed. `since` is when it was opened the time before (UTC), None for the first time.

    `follows` counts what is followed, `away` the clips that come next but have to be fetched first. `is_new` says
    that the clip on stage is new since then, `earlier` that the viewer went on to clips that are not, `more` that
    there are such clips to go on to.
    """

    since: datetime | None = None
    follows: int = 0
    is_new: bool = False
    earlier: bool = False
    more: bool = False
    away: int = 0


@dataclass(frozen=True, slots=True)
class FeedState:
    """All that the feed screen needs but the running picture. `place` counts clips since the start of the session.

    `notes` are the viewer's own comments on the clip, oldest first; they stay on this device.
    `order` is "learned" while learning is on, else the order that the viewer set; while `private` nothing is kept.
    `offline` says whether the viewer keeps the clip on this device; None where it lies in a folder of theirs.
    `veil` is the sentence that stands before a blurred clip until it is asked for; `labels` are what chosen
    others say of it. `details` come a moment after the clip; until then they are about the one before. `thread`
    is what others wrote below the clip whose comments were opened last. `spoken` is what is said in a clip, and
    comes a moment after it; `captions` is the size in which that is shown, "" while it is not. `rest` is what
    there is to say while the feed rests. `followed` says that the clip's creator is; `following` is there while
    the Following feed is open.
    """

    page: Page = Page.OPENING
    clip: Clip | None = None
    place: int = 0
    can_go_back: bool = False
    order: str = "learned"
    private: bool = False
    liked: bool = False
    saved: bool = False
    followed: bool = False
    offline: bool | None = None
    notes: tuple[str, ...] = ()
    veil: str = ""
    labels: tuple[Label, ...] = ()
    details: Details | None = None
    thread: Thread | None = None
    spoken: Spoken | None = None
    captions: str = ""
    score: float = 0.0
    reasons: tuple[Reason, ...] = ()
    topics: tuple[Topic, ...] = ()
    toast: Toast | None = None
    scan: Scan | None = None
    notice: str = ""
    rest: Rest | None = None
    following: Following | None = None
