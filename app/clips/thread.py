"""What others wrote below a clip of an open feed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote below a clip, as plain text. `parent` is the identity of what it answers, or "".

    One that was taken back has no text and no creator, but keeps its place: others may have answered it.
    """

    identity: str
    creator: str
    text: str
    at: datetime | None = None
    parent: str = ""
    likes: int | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """The comments on a clip (id) as far as they are known, each after what it answers.

    It is `there` once it is known that its source can be asked for it. While `asking` more are under way; `more`
    says that there may be more, for whoever asks. `trouble` is a sentence for the viewer where they did not come,
    `closed` one where they may not be asked for. `folded` has for each comment (its identity) that a rule of the
    viewer is about a sentence that says so.
    """

    clip: str
    comments: tuple[Comment, ...] = ()
    there: bool = True
    asking: bool = False
    more: bool = False
    trouble: str = ""
    closed: str = ""
    folded: Mapping[str, str] = field(default_factory=dict)
