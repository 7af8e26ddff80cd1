"""Derives what the page of the library shows."""

from dataclasses import dataclass
from datetime import date

from app.feed.library import Collection, Kept
from ui.library.lines import Line, line_of, lines


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the page knows. `at` is the tile with the keyboard, `taken` the clips that were taken out just now.

    `text` is searched for where there is any; `loaded` says that `clips` is an answer, not the wait for one.
    """

    today: date
    collection: Collection = Collection.SAVED
    text: str = ""
    clips: tuple[Kept, ...] = ()
    loaded: bool = False
    columns: int = 4
    at: int = 0
    taken: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Props:
    """What the page shows. `title` and `words` stand where there is no clip; `remove` names what a tile offers."""

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
}
REMOVE = {Collection.SAVED: "Take from the saved ones", Collection.LIKED: "Take the like back"}


def derive(seen: Inputs) -> Props:
    """What the page shows."""
    laid = lines(seen.clips, seen.columns, seen.today)
    at = min(seen.at, max(len(seen.clips) - 1, 0))
    nothing = emptiness(seen)
    return Props(
        collection="" if seen.text else seen.collection,
        text=seen.text,
        lines=laid,
        at=at,
        line=line_of(laid, at)[0],
        taken=seen.taken,
        remove="" if seen.text else REMOVE.get(seen.collection, ""),
        glyph=nothing.glyph,
        title=nothing.title,
        words=nothing.words,
    )


def emptiness(seen: Inputs) -> Nothing:
    """What stands in place of clips; blank where there are some, or where they are still looked for."""
    if seen.problem:
        return Nothing("triangle-alert", "The library cannot be read", seen.problem)
    if seen.clips or not seen.loaded:
        return Nothing("", "", "")
    if seen.text:
        words = "Titles, captions, hashtags and creators were searched for words that begin like yours."
        return Nothing("search", "No clip found", words)
    return NOTHING[seen.collection]
