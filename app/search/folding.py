"""Folds near-copies into the first of them."""

from collections.abc import Iterable, Mapping

from app.search.question import Hit


def folded(ids: Iterable[str], copy_of: Mapping[str, str]) -> list[Hit]:
    """One hit for each clip in its order; clips with the same `copy_of` stand behind the first of them."""
    groups: dict[str, list[str]] = {}
    for id_ in ids:
        groups.setdefault(copy_of.get(id_) or id_, []).append(id_)
    return [Hit(first, tuple(others)) for first, *others in groups.values()]
