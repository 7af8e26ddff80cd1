"""The comments on a clip as rows, each below what it answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.clips.thread import Comment
from ui.details.facts import day
from ui.feed.words import one_line, paragraph

DEEPEST = 2
OWN, OTHERS = "Your own notes", "What others wrote"
TAKEN_BACK = "This comment was taken back."
ANYWAY = "Show anyway"
NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A line of the drawer. `heading` is set on the first of a group; `depth` (0 to 2) is how far it is indented.

    One that was taken back is `gone`, one that a rule is about `folded` until asked for. `spoken` is all of it
    as a screen reader says it.
    """

    heading: str
    by: str
    words: str
    below: str
    depth: int
    gone: bool
    spoken: str
    identity: str = ""
    folded: bool = False


def note_rows(notes: Iterable[str]) -> Iterator[CommentRow]:
    """The viewer's own notes."""
    for at, note in enumerate(notes):
        words = paragraph(note)
        yield CommentRow("" if at else OWN, "", words, "", 0, gone=False, spoken=f"Your note: {words}")


def comment_rows(comments: Iterable[Comment], folded: Mapping[str, str] = NOTHING) -> Iterator[CommentRow]:
    """What others wrote, each after what it answers; `folded` says of some why they are not shown."""
    depths: dict[str, int] = {}
    for at, comment in enumerate(comments):
        depth = depths.get(comment.parent, -1) + 1
        depths[comment.identity] = depth
        heading, depth = "" if at else OTHERS, min(depth, DEEPEST)
        why = folded.get(comment.identity, "")
        yield folded_row(comment, heading, depth, why) if why else comment_row(comment, heading, depth)


def folded_row(comment: Comment, heading: str, depth: int, why: str) -> CommentRow:
    """A comment of which only is told that it is there."""
    spoken = f"A comment is folded. {why} {ANYWAY}"
    return CommentRow(
        heading, "", why, "", depth, gone=True, spoken=spoken, identity=comment.identity, folded=True
    )


def comment_row(comment: Comment, heading: str, depth: int) -> CommentRow:
    """One comment; what a stranger wrote stays plain text."""
    gone = not comment.text.strip()
    by = "" if gone else one_line(comment.creator) or "Somebody"
    words = TAKEN_BACK if gone else paragraph(comment.text)
    below = "" if gone else "  ·  ".join(filter(None, (day(comment.at), likes(comment.likes))))
    spoken = ", ".join(filter(None, ("answer" if depth else "", by, below.replace("  ·  ", ", "))))
    return CommentRow(heading, by, words, below, depth, gone, f"{spoken}: {words}" if spoken else words)


def likes(count: int | None) -> str:
    """How many liked it; "" where nobody did, or nobody knows."""
    return "" if not count else "1 like" if count == 1 else f"{count:,} likes"
