"""Derives what the page of the library shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.clips.clip import Clip
from app.feed.library import Collection, Kept
from ui.feed.words import one_line
from ui.library.lines import Line, line_of, lines


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the page knows. `at` is the tile with the keyboard, `taken` the clips that were taken out just now.

    `offline` has the clips that can be kept on this device, and whether they are.
    `text` is searched for where there is any, or what is like the clip `like`; `loaded` says that `clips` is the
    whole answer, not the wait for it.
    """

    today: date
    collection: Collection = Collection.SAVED
    text: str = ""
    like: Clip | None = None
    clips: tuple[Kept, ...] = ()
    loaded: bool = False
    columns: int = 4
    at: int = 0
    taken: tuple[str, ...] = ()
    offline: Mapping[str, bool] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Props:
    """What the page shows.

    `heading` is its name, or says what the clips are like; `title` and `words` stand where there is no clip;
    `remove` names what a tile offers.
    """

    heading: str = "Library"
    collection: str = ""
    text: str = ""
    lines: tuple[Line, ...] = ()
    at: int = 0
    line: int = 0
    taken: tuple[str, ...] = ()
    remove: str = ""
    glyph: str = ""
    title: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    """What stands on an empty page."""

    glyph: str
    title: str
    words: str


NOTHING = {
    Collection.SAVED: Nothing(
        "bookmark", "Nothing saved yet", "Press S on a clip that you want to find again, and it waits here."
    ),
    Collection.LIKED: Nothing(
        "heart", "Nothing liked yet", "Press L on a clip, or tap it twice. The feed brings more like it."
    ),
    Collection.HISTORY: Nothing(
        "clock", "Nothing watched yet", "Each clip that was on stage is listed here."
    ),
    Collection.OFFLINE: Nothing(
        "download",
        "Nothing kept offline yet",
        "Press D on a clip of an open feed, and it stays on this device until you say otherwise.",
    ),
}
LOOKING = Nothing("search", "Looking through all clips", "The first search takes a moment longer.")
REMOVE = {
    Collection.SAVED: "Take from the saved ones",
    Collection.LIKED: "Take the like back",
    Collection.OFFLINE: "Let it make room again",
}


def derive(seen: Inputs) -> Props:
    """What the page shows."""
    laid = lines(seen.clips, seen.columns, seen.today, seen.offline)
    at = min(seen.at, max(len(seen.clips) - 1, 0))
    nothing, searched = emptiness(seen), bool(seen.text or seen.like)
    return Props(
        heading=f"More like “{one_line(seen.like.title)}”" if seen.like is not None else "Library",
        collection="" if searched else seen.collection,
        text=seen.text,
        lines=laid,
        at=at,
        line=line_of(laid, at)[0],
        taken=seen.taken,
        remove="" if searched else REMOVE.get(seen.collection, ""),
        glyph=nothing.glyph,
        title=nothing.title,
        words=nothing.words,
    )


def emptiness(seen: Inputs) -> Nothing:
    """What stands in place of clips; blank where there are some, or where a collection is still read."""
    if seen.problem:
        return Nothing("triangle-alert", "The library cannot be read", seen.problem)
    if seen.clips or not seen.loaded:
        waits = not seen.clips and (seen.text or seen.like)
        return LOOKING if waits else Nothing("", "", "")
    if seen.text:
        words = (
            "Its words were looked for in what clips say of themselves, and its meaning in what they show."
        )
        return Nothing("search", "No clip found", words)
    if seen.like:
        words = (
            "No other clip is like it, or nobody has looked at this one yet: that is done in the background."
        )
        return Nothing("sparkles", "Nothing like it", words)
    return NOTHING[seen.collection]
