"""Whether the viewer's own proof tells the truth: how often its interval holds the true difference."""

from collections.abc import Sequence

import numpy as np

from personalization.columns import Floats
from personalization.evaluation.data import Log, Person
from personalization.evaluation.feeds import Feed, Size, feed
from personalization.settings import Settings


def coverage(log: Log, values: Sequence[Floats], size: Size, settings: Settings) -> dict[str, float | None]:
    """The share of 95 % intervals for a shuffled order that hold the truth, of people whose log carries one.

    `values` are the true probabilities of each person's log.
    """
    held, widths = [], []
    for number, (person, chances) in enumerate(zip(log.people, values, strict=True)):
        seen = feed(log.pool, person, size, number, settings)
        proof = seen.profile.proofs()[0]
        if proof.enough:
            held.append(proof.low <= _difference(log, person, chances, seen) <= proof.high)
            widths.append((proof.high - proof.low) / 2)
    return {
        "viewers": len(log.people),
        "claimed": len(held),
        "covered": float(np.mean(held)) if held else None,
        "half_width": float(np.mean(widths)) if widths else None,
    }


def _difference(log: Log, person: Person, chances: Floats, seen: Feed) -> float:
    """What was truly shown, less what shuffled leaders would truly have been worth."""
    worth = {log.pool.ids[row]: float(chance) for row, chance in zip(person.rows, chances, strict=True)}
    shuffled = [np.mean([worth[clip] for clip in choice.rivals]) for choice in seen.choices]
    return float(chances[seen.places].mean() - np.mean(shuffled))
