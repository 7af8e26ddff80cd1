"""Derives what the pages of creators and hashtags show."""

from dataclasses import dataclass
from datetime import date

from app.events.follows import Subject
from app.feed.library import Kept
from app.feed.subjects import MOST_NEW, Facts
from ui.feed.words import hue, one_line
from ui.library.lines import Line, line_of, lines
from ui.sources.offers import KINDS
from ui.sources.words import many

NOBODY = Subject("creator:")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the page knows; `loaded` says that `clips` is the whole answer, `at` is the tile with the keyboard."""

    subject: Subject = NOBODY
    facts: Facts | None = None
    followed: bool = False
    clips: tuple[Kept, ...] = ()
    loaded: bool = False
    columns: int = 4
    at: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Props:
    """What the page shows. `origin` says where a creator is from, `counts` what there is here, `link` the creator's
    page elsewhere as text; `adds` is what can be added as a source, "" for nothing.
    """

    name: str = ""
    hue: float = 0.0
    origin: str = ""
    counts: str = ""
    link: str = ""
    adds: str = ""
    followed: bool = False
    lines: tuple[Line, ...] = ()
    at: int = 0
    line: int = 0
    title: str = ""
    words: str = ""


def derive(seen: Inputs) -> Props:
    """What the page shows."""
    name, known = one_line(seen.subject.title), seen.facts
    laid = lines(seen.clips, seen.columns, date.min)  # of no day
    at = min(seen.at, max(len(seen.clips) - 1, 0))
    title, words = emptiness(seen)
    return Props(
        name=name,
        hue=hue(name),
        origin=origin(seen.subject, known.kind if known is not None else ""),
        counts=counts(known) if known is not None else "",
        link=one_line(known.page) if known is not None else "",
        adds=f"Add all of {name}" if known is not None and known.page and not known.is_source else "",
        followed=seen.followed,
        lines=laid,
        at=at,
        line=line_of(laid, at)[0],
        title=title,
        words=words,
    )


def origin(subject: Subject, kind: str) -> str:
    """Where clips of one come from."""
    if not subject.is_creator:
        return "Hashtag, from all your sources"
    source = one_line(subject.source) if subject.name else ""
    return "  ·  ".join(filter(None, (KINDS.get(kind, kind), source)))


def counts(known: Facts) -> str:
    """How many clips there are, and how many of them are new."""
    new = f"{new_words(known)} since last time" if known.new else ""
    return "  ·  ".join(filter(None, (f"{many(known.clips, 'clip')} here", new)))


def new_words(known: Facts) -> str:
    """How many clips are new; "" where none is."""
    if not known.new:
        return ""
    return f"{MOST_NEW} or more new" if known.new >= MOST_NEW else f"{known.new} new"


def emptiness(seen: Inputs) -> tuple[str, str]:
    """What stands in place of clips: a heading and a sentence."""
    if seen.problem:
        return "These clips cannot be read", seen.problem
    if seen.clips or not seen.loaded:
        return "", ""
    if seen.facts is not None and seen.facts.clips:
        return "Nothing to show", "Your rules hide all there is here. They are listed under Controls."
    return "No clips here", "What there was of it is gone. It fills again when a source brings more."
