"""What others wrote below a clip of an open feed."""

from dataclasses import dataclass
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
    says that there may be more, for whoever asks. `trouble` is a sentence for the viewer where they did not come.
    """

    clip: str
    comments: tuple[Comment, ...] = ()
    there: bool = True
    asking: bool = False
    more: bool = False
    trouble: str = ""
