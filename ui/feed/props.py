"""Derives what the feed screen shows from what the session says."""

from dataclasses import dataclass

from PySide6.QtCore import QUrl

from app.clips.clip import Clip
from app.feed.state import FeedState, Scan
from ui.feed.lists import (
    MOST_TAGS,
    LabelRow,
    LessRow,
    ReasonRow,
    TopicRow,
    label_rows,
    less_rows,
    reason_rows,
    strongest,
)
from ui.feed.words import hue, one_line, paragraph, signed, spoken_length


@dataclass(frozen=True, slots=True)
class Props:
    """All that the feed screen shows besides the running picture."""

    page: str = ""
    clip: str = ""
    title: str = ""
    caption: str = ""
    creator: str = ""
    source: str = ""
    hue: float = 0.0
    hashtags: tuple[str, ...] = ()
    poster: str = ""
    spoken: str = ""
    can_go_back: bool = False
    learning: bool = True
    secret: bool = False
    mode: str = ""
    following: bool = False
    followed: bool = False
    liked: bool = False
    saved: bool = False
    far: bool = False
    offline: bool = False
    why: str = ""
    lowered: bool = False
    score: str = ""
    toast: str = ""
    undoable: bool = False
    scan: str = ""
    scan_progress: str = ""
    scanned: float = -1.0
    notice: str = ""
    veil: str = ""
    labels: tuple[LabelRow, ...] = ()
    reasons: tuple[ReasonRow, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    less: tuple[LessRow, ...] = ()


def derive(state: FeedState) -> Props:
    """What the screen shows of a state."""
    said = about(state.clip) if state.clip is not None else Props()
    shown = {name: getattr(said, name) for name in ABOUT_CLIP}
    return Props(
        **shown,
        page=str(state.page),
        can_go_back=state.can_go_back,
        learning=state.order == "learned",
        secret=state.private,
        mode=mode(state),
        following=state.following is not None,
        followed=state.followed,
        liked=state.liked,
        saved=state.saved,
        far=state.offline is not None,
        offline=bool(state.offline),
        why=strongest(state.reasons),
        lowered=any(reason.value < 0 for reason in state.reasons),
        score=signed(state.score).removeprefix("+"),
        toast=one_line(state.toast.text) if state.toast else "",
        undoable=state.toast is not None and state.toast.undoable,
        scan=f"Looking through {one_line(state.scan.title)}" if state.scan else "",
        scan_progress=scan_progress(state.scan) if state.scan else "",
        scanned=state.scan.done / state.scan.total if state.scan and state.scan.total else -1.0,
        notice=paragraph(state.notice),
        veil=one_line(state.veil),
        labels=label_rows(state.labels),
        reasons=reason_rows(state.reasons),
        topics=tuple(TopicRow(topic.tag, topic.clips, topic.chosen) for topic in state.topics),
    )


ABOUT_CLIP = ("clip", "title", "caption", "creator", "source", "hue", "hashtags", "poster", "spoken", "less")


def about(clip: Clip) -> Props:
    """What the screen shows of a clip itself."""
    title, caption = one_line(clip.title), paragraph(clip.caption)
    creator = one_line(clip.creator or clip.source_title)
    below = (clip.source_title if clip.creator else "", clip.licence)
    return Props(
        clip=clip.id,
        title=title,
        caption="" if one_line(caption) == title else caption,
        creator=creator,
        source="  ·  ".join(one_line(part) for part in below if part),
        hue=hue(creator),
        hashtags=clip.hashtags[:MOST_TAGS],
        poster=QUrl.fromLocalFile(clip.poster).toString() if clip.poster else "",
        spoken=", ".join(filter(None, (title, creator and f"by {creator}", spoken_length(clip.duration_s)))),
        less=less_rows(clip),
    )


def mode(state: FeedState) -> str:
    """How the feed differs from one that learns; "" where it does not."""
    secret = "Private: nothing is kept" if state.private else ""
    return "  ·  ".join(filter(None, (secret, order(state))))


def order(state: FeedState) -> str:
    """By what the clips are ordered, where that is not the viewer's taste."""
    if state.following is not None:
        since = "New since last time" if state.following.is_new else "From before"
        first = state.following.since is None
        return "Following, newest first" if first else f"Following, newest first  ·  {since}"
    named = {"learned": "", "shuffled": "Shuffled"}
    return named.get(state.order, f"{state.order.capitalize()} first")


def scan_progress(scan: Scan) -> str:
    """How far a scan has come."""
    how_far = f"{scan.done:,} of {scan.total:,}" if scan.total else f"{scan.done:,} so far"
    return f"{how_far}, {scan.refused:,} cannot be played" if scan.refused else how_far
