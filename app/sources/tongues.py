"""Decides in which of several languages a viewer reads captions."""

from collections.abc import Iterable, Sequence


def best_of(offered: Sequence[str], read: Iterable[str]) -> int | None:
    """The place of the language to take: one that is read, the earlier the better, else the first one.

    Languages are BCP 47 codes; `read` may hold what is best of all first, and "" for nobody knows.
    """
    plain = [_plain(language) for language in offered]
    for language in read:
        if language and _plain(language) in plain:
            return plain.index(_plain(language))
    return 0 if offered else None


def _plain(language: str) -> str:
    """Without the country."""
    return language.replace("_", "-").split("-")[0].casefold()
