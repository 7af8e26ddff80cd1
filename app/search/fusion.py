"""Joins several rankings to one: reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)."""

from collections.abc import Sequence

DAMPING = 60.0
"""The paper's constant: how little it matters to be first rather than second."""


def fused(*rankings: Sequence[str]) -> list[str]:
    """All that stand in any of the rankings (best first), those first that stand high in most of them."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for place, name in enumerate(ranking, start=1):
            scores[name] = scores.get(name, 0.0) + 1 / (DAMPING + place)
    return sorted(scores, key=lambda name: -scores[name])
