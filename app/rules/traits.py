"""What of a clip the rules look at."""

from collections.abc import Callable
from dataclasses import dataclass

from app.clips.clip import Clip
from app.rules.folding import GAP, TAGS, fold, parts, squash
from app.rules.rule import RuleKind

Names = dict[RuleKind, frozenset[str]]

SURE = 0.5
"""A finding counts for a topic's rule from this confidence on."""

READ = ("text", "sound")
"""Kinds of findings that are words of the clip itself: read in the picture, or heard."""


@dataclass(frozen=True, slots=True)
class Traits:
    """`names` holds all names of a kind that the clip goes by, folded; `words` is its whole text, word by word."""

    clip: str
    names: Names
    words: tuple[str, ...]
    text: str
    duration_s: float | None
    sensitive: float | None
    source: int


def traits(clip: Clip) -> Traits:
    """The traits of a clip."""
    words = words_of(clip)
    names = {**names_of(clip), RuleKind.WORD: frozenset(words)}
    return Traits(clip.id, names, words, text_of(clip), clip.duration_s, clip.sensitive, clip.source)


def names_of(clip: Clip) -> Names:
    """The names that the clip goes by, but for the words of its text."""
    return {kind: named(clip) for kind, named in NAMED.items()}


def _tags(clip: Clip) -> frozenset[str]:
    return frozenset(map(squash, (*clip.tags, *clip.hashtags)))


def _topics(clip: Clip) -> frozenset[str]:
    return _tags(clip) | {squash(each.name) for each in clip.found if each.confidence >= SURE}


def _one(name: str) -> frozenset[str]:
    return frozenset([name] if name else ())


def _languages(clip: Clip) -> frozenset[str]:
    """A code, and what it is a kind of: "pt-br" is also "pt"."""
    code = clip.language.casefold().replace("_", "-")
    return frozenset([code, code.partition("-")[0]] if code else ())


NAMED: dict[RuleKind, Callable[[Clip], frozenset[str]]] = {
    RuleKind.CLIP: lambda clip: _one(clip.id),
    RuleKind.TAG: _tags,
    RuleKind.TOPIC: _topics,
    RuleKind.CREATOR: lambda clip: _one(squash(clip.creator)),
    RuleKind.SOURCE: lambda clip: _one(squash(clip.source_title)),
    RuleKind.LANGUAGE: _languages,
    RuleKind.LABEL: lambda clip: frozenset(map(squash, clip.labels)),
}
"""The names of each kind that a clip goes by."""


def words_of(clip: Clip) -> tuple[str, ...]:
    """The words of all its texts; hashtags that are written in one with capitals also taken apart."""
    texts = _texts(clip)
    joined = (name for text in texts if "#" in text for name in TAGS.findall(text))
    named = {*clip.tags, *clip.hashtags, *joined}
    apart = (" ".join(parts(name)) for name in named if not name.islower())
    return fold(GAP.join((*texts, *apart, "")))


def text_of(clip: Clip) -> str:
    """All its texts, a line each."""
    return "\n".join(_texts(clip))


def _texts(clip: Clip) -> tuple[str, ...]:
    read = (each.name for each in clip.found if each.kind in READ)
    return tuple(filter(None, (clip.title, clip.caption, clip.creator, *clip.hashtags, *clip.tags, *read)))
