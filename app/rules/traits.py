"""What of a clip the rules look at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.clips.clip import Clip
from app.rules.folding import TAGS, fold, parts, squash
from app.rules.rule import RuleKind

GAP = ""
"""Stands between texts: no phrase goes from the title over into the caption."""

SURE = 0.5
"""A finding counts for a topic's rule from this confidence on."""

READ = ("text", "sound")
"""Kinds of findings that are words of the clip itself: read in the picture, or heard."""


@dataclass(frozen=True, slots=True)
class Traits:
    """`names` holds all names of a kind that the clip goes by, folded; `words` is its whole text, word by word."""

    clip: str
    names: dict[RuleKind, frozenset[str]]
    words: tuple[str, ...]
    text: str
    duration_s: float | None
    sensitive: float


def traits(clip: Clip) -> Traits:
    """The traits of a clip."""
    texts = _texts(clip)
    words = tuple(_words(texts, clip.tags + clip.hashtags))
    tags = frozenset(map(squash, (*clip.tags, *clip.hashtags)))
    names = {
        RuleKind.CLIP: frozenset([clip.id]),
        RuleKind.TAG: tags,
        RuleKind.TOPIC: tags | {squash(each.name) for each in clip.found if each.confidence >= SURE},
        RuleKind.CREATOR: frozenset([squash(clip.creator)]) if clip.creator else frozenset(),
        RuleKind.SOURCE: frozenset([squash(clip.source_title)]),
        RuleKind.LANGUAGE: frozenset(_languages(clip.language)),
        RuleKind.WORD: frozenset(words),
    }
    return Traits(
        clip.id,
        names,
        words,
        "\n".join(texts),
        clip.duration_s,
        clip.sensitive or 0.0,
    )


def _texts(clip: Clip) -> tuple[str, ...]:
    read = (each.name for each in clip.found if each.kind in READ)
    return tuple(filter(None, (clip.title, clip.caption, clip.creator, *clip.hashtags, *clip.tags, *read)))


def _words(texts: Iterable[str], tags: tuple[str, ...]) -> Iterator[str]:
    """Every text, and hashtags that are written in one with capitals once more, taken apart."""
    named = set(tags)
    for text in texts:
        yield from fold(text)
        yield GAP
        joined = [text] if text in named else TAGS.findall(text)
        for name in joined:
            apart = parts(name)
            if len(apart) > 1:
                yield from apart
                yield GAP


def _languages(code: str) -> Iterator[str]:
    """A code, and what it is a kind of: "pt-br" is also "pt"."""
    code = code.casefold().replace("_", "-")
    if code:
        yield from {code, code.partition("-")[0]}
