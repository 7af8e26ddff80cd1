"""The rows of the feed's lists: reasons, topics, notes, and what can be refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.clips.clip import Clip
from app.feed.state import Reason
from ui.feed.words import one_line, signed

MOST_TAGS = 6


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A line of the why panel. `share` is the bar about the zero line, -1 to 1 of the strongest reason."""

    feature: str
    title: str
    sentence: str
    value: str
    share: float


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A chip of the first-run wall."""

    tag: str
    clips: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One of the viewer's own notes."""

    words: str


@dataclass(frozen=True, slots=True)
class LessRow:
    """A line of the less menu: `what` is said to the session, `label` to the viewer."""

    what: str
    label: str


def less_rows(clip: Clip) -> tuple[LessRow, ...]:
    """What can be refused about a clip with one touch."""
    tags = tuple(dict.fromkeys((*clip.hashtags, *clip.tags)))[:MOST_TAGS]
    rows = [LessRow("clip", "This clip"), *(LessRow(f"tag:{tag}", f"#{one_line(tag)}") for tag in tags)]
    if clip.creator:
        rows.append(LessRow(f"creator:{clip.creator}", f"Everything by {one_line(clip.creator)}"))
    return tuple(rows)


TRIED = "Here to find out what you like"


def strongest(reasons: Sequence[Reason]) -> str:
    """The sentence of what lifted the clip most among that which the viewer taught; else that it is a try."""
    lifting = [reason for reason in reasons if reason.value > 0 and reason.because]
    best = max(lifting, key=lambda reason: reason.value, default=None)
    if best is not None:
        return one_line(best.sentence)
    return TRIED if reasons else ""


def reason_rows(reasons: Sequence[Reason]) -> tuple[ReasonRow, ...]:
    """All reasons, the weightiest first."""
    most = max((abs(reason.value) for reason in reasons), default=0.0) or 1.0
    ordered = sorted(reasons, key=lambda reason: -abs(reason.value))
    return tuple(
        ReasonRow(
            reason.feature,
            one_line(reason.title),
            one_line(reason.sentence),
            signed(reason.value),
            reason.value / most,
        )
        for reason in ordered
    )
