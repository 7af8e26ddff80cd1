"""The topics that every viewer knows: topics.toml as values."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic. `said`: what captions about it say, its name first. `abroad`: how it is named in some other
    languages. `seen`: words of pictures that show it, with how surely (0..1).
    """

    name: str
    said: tuple[str, ...]
    abroad: tuple[str, ...]
    seen: Mapping[str, float]


@cache
def topics() -> tuple[Topic, ...]:
    """All 46, in the order in which scores are given."""
    table = tomllib.loads((files(__package__) / "topics.toml").read_text(encoding="utf-8"))
    return tuple(_topic(name, **cells) for name, cells in table.items())


def _topic(name: str, said: str, abroad: str, seen: str) -> Topic:
    phrases = tuple(dict.fromkeys((name, *_parts(said))))
    return Topic(name, phrases, tuple(_parts(abroad)), dict(map(_weighed, _parts(seen))))


def _parts(cell: str) -> Iterator[str]:
    return (part.strip() for part in cell.split(",") if part.strip())


def _weighed(word: str) -> tuple[str, float]:
    name, _, weight = word.partition("*")
    return name, float(weight or 1)
