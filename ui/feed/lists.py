"""The rows of the feed's lists: reasons, topics, and what can be refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.clips.clip import Clip
from app.feed.state import Reason
from app.rules.ruling import Label
from app.rules.traits import SURE
from ui.feed.words import one_line, signed

MOST_TAGS = 6
MOST_FOUND = 3
SEEN = ("topic", "object", "scene", "gesture")


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
class LessRow:
    """A line of the less menu: `what` is said to the session, `label` to the viewer."""

    what: str
    label: str


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A label of the banner; the link is one that a browser may open, or ""."""

    name: str
    by: str
    link: str


def label_rows(labels: Sequence[Label]) -> tuple[LabelRow, ...]:
    """What chosen others say of the clip."""
    return tuple(
        LabelRow(
            one_line(label.name).capitalize(), one_line(label.by), label.link if safe(label.link) else ""
        )
        for label in labels
    )


def safe(link: str) -> bool:
    """Whether a link from a stranger's list may go to the browser."""
    return link.startswith(("https://", "http://"))


def less_rows(clip: Clip) -> tuple[LessRow, ...]:
    """What can be refused about a clip with one touch: itself, its topics, what is seen and heard, its creator."""
    tags = tuple(dict.fromkeys((*clip.hashtags, *clip.tags)))[:MOST_TAGS]
    sure = [each for each in clip.found if each.confidence >= SURE and each.name not in tags]
    seen = [each.name for each in sure if each.kind in SEEN][:MOST_FOUND]
    heard = [each.name for each in sure if each.kind == "sound"][:MOST_FOUND]
    rows = [
        LessRow("clip", "This clip"),
        *(LessRow(f"tag:{tag}", f"#{one_line(tag)}") for tag in tags),
        *(LessRow(f"tag:{name}", f"#{one_line(name)}, seen in it") for name in dict.fromkeys(seen)),
        *(LessRow(f"word:{name}", f"The sound: {one_line(name)}") for name in dict.fromkeys(heard)),
    ]
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
