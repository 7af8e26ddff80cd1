"""What counts and how much, worked out by the very functions that learn; and what is asked of the network."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.clips.sources import sources
from app.events.event import Kind
from app.rules.subscriptions import subscriptions
from app.store.database import Store
from personalization import ClipFeatures, Settings, signal
from personalization import Event as Lesson

LENGTH_S = 10.0
VIEWINGS = (
    ("You watch a clip to its end", Kind.WATCHED, LENGTH_S),
    ("You watch a clip twice", Kind.WATCHED, 2 * LENGTH_S),
    ("You watch half of a clip", Kind.WATCHED, LENGTH_S / 2),
    ("You leave a clip within two seconds", Kind.SKIPPED, 1.0),
)
"""Viewings of a clip of ten seconds, as examples."""

DEEDS = {
    Kind.LIKED: "You like a clip",
    Kind.SAVED: "You save a clip",
    Kind.SHARED: "You share a clip",
    Kind.COMMENTED: "You write a note on a clip",
    Kind.OPENED_COMMENTS: "You open the comments on a clip",
    Kind.CHOSE_TOPIC: "You choose a topic",
    Kind.FOLLOWED: "You follow a creator or a hashtag",
    Kind.MORE: "You say that you like a topic more",
    Kind.LESS: "You say that you like something less",
    Kind.NOT_INTERESTED: "You are not interested",
    Kind.HIDDEN_CREATOR: "You hide a creator",
}
ONLY_KEPT = {
    Kind.SHOWN: "A clip was on stage, and by which chance",
    Kind.READ_COMMENTS: "How long you read the comments on a clip",
    Kind.UNLIKED: "You take a like back: it is as if it had never been",
    Kind.UNSAVED: "You take a clip from the saved ones",
    Kind.UNFOLLOWED: "You follow somebody no longer: it is as if you never had",
    Kind.OPENED_FOLLOWING: "You open what you follow",
    Kind.NOT_TRUE: "You say that a reason is not true: what taught it is forgotten",
    Kind.CHANGED_TASTE: "Your taste has changed: it is learned afresh",
    Kind.FRESH_START: "You start afresh: your history stays, what it taught is forgotten",
    Kind.RULE_ADDED: "You make a rule",
    Kind.RULE_REMOVED: "You end a rule",
    Kind.RULE_SPARED: "You say that a rule was wrong about a clip",
    Kind.LIST_ADDED: "You listen to a list of others",
    Kind.LIST_REMOVED: "You no longer listen to a list",
    Kind.CORRECTED: "You say what is in a clip, or is not",
    Kind.SESSION_STARTED: "You open the feed",
    Kind.SESSION_ENDED: "You leave the feed",
    Kind.UNDONE: "You take something back: it is as if it had never been",
}
LIST = "list"
LOCAL = ("folder", "starter")


@dataclass(frozen=True, slots=True)
class Counted:
    """A deed and what it says of taste: `target` from 0 (no) to 1 (yes), None nothing; `weight` in viewings."""

    deed: str
    target: float | None
    weight: float


@dataclass(frozen=True, slots=True)
class Origin:
    """A source of clips or a list of others, and whether it is asked for over the network."""

    title: str
    kind: str
    networked: bool


def counted(settings: Settings) -> tuple[Counted, ...]:
    """Every kind of event that the log can hold, with what it says under these settings; viewings by example."""
    viewings = (_counted(deed, kind, seconds, settings) for deed, kind, seconds in VIEWINGS)
    rest = (kind for kind in Kind if kind not in (Kind.WATCHED, Kind.SKIPPED))
    return (*viewings, *_strongest(_counted(_deed(kind), kind, 1.0, settings) for kind in rest))


def origins(store: Store) -> tuple[Origin, ...]:
    """All sources in the order in which they were added, then all lists."""
    of_clips = (Origin(row.title, row.kind, row.kind not in LOCAL) for row in sources(store))
    lists = (Origin(each.title, LIST, each.is_by_url) for each in subscriptions(store))
    return (*of_clips, *lists)


def _deed(kind: Kind) -> str:
    named = {**DEEDS, **ONLY_KEPT}
    return named.get(kind, str(kind).replace("_", " ").capitalize())


def _counted(deed: str, kind: Kind, value: float, settings: Settings) -> Counted:
    lesson = Lesson("", 0.0, "", str(kind), "clip", value)
    said = signal(lesson, ClipFeatures("clip", duration_s=LENGTH_S), settings)
    return Counted(deed, said.target, said.weight) if said else Counted(deed, None, 0.0)


def _strongest(found: Iterable[Counted]) -> list[Counted]:
    return sorted(found, key=lambda each: (each.target is None, -(each.target or 0), -each.weight))
