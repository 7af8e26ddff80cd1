"""Derives what the drawer of comments shows."""

from dataclasses import dataclass

from app.clips.thread import Thread
from app.feed.state import FeedState
from ui.comments.rows import CommentRow, comment_rows, note_rows
from ui.feed.words import one_line, paragraph

NOBODY = "Nobody has written anything here yet."


@dataclass(frozen=True, slots=True)
class Props:
    """All that the drawer shows. `status` is a sentence below the rows, `trouble` whether it tells of a failure.

    `more` says that more can be asked for.
    """

    clip: str = ""
    rows: tuple[CommentRow, ...] = ()
    count: str = ""
    status: str = ""
    trouble: bool = False
    more: bool = False


def derive(state: FeedState, unfolded: frozenset[str] = frozenset()) -> Props:
    """What the drawer shows of a state; `unfolded` are the comments (identities) that are shown all the same."""
    if state.clip is None:
        return Props()
    thread = state.thread
    if thread is None or thread.clip != state.clip.id:
        thread = Thread(state.clip.id, there=False)
    folded = {comment: why for comment, why in thread.folded.items() if comment not in unfolded}
    return Props(
        clip=state.clip.id,
        rows=(*note_rows(state.notes), *comment_rows(thread.comments, folded)),
        count=f"{len(thread.comments):,}{'+' if thread.more else ''}" if thread.comments else "",
        status=status(thread, state.clip.source_title),
        trouble=thread.trouble != "",
        more=thread.more,
    )


def status(thread: Thread, source: str) -> str:
    """How it stands with what others wrote; "" where there is nothing to say."""
    if thread.closed:
        return thread.closed
    if thread.trouble:
        return paragraph(thread.trouble)
    if thread.asking and thread.there:
        return f"Asking {one_line(source)} what others wrote …"
    return NOBODY if thread.there and not thread.comments else ""
