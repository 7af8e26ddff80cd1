"""What the learner tells of itself, for the pages that show it."""

from dataclasses import dataclass

from personalization import Belief, Proof

__all__ = ["Belief", "Portrait", "Proof"]


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is believed of each topic, the strongest first, and what the log says of this order against others."""

    beliefs: tuple[Belief, ...] = ()
    proofs: tuple[Proof, ...] = ()
