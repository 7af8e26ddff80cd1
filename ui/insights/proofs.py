"""Whether the order helps, by the viewer's own log, as lines of the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.feed.portrait import Proof

SIDE = 40.0  # clips in a hundred at either end of the line


@dataclass(frozen=True, slots=True)
class ProofRow:
    """A comparison: `gain` and `margin` in clips of a hundred, "" where nothing is claimed; `place` and `half`
    are shares of a line with the other order in its middle."""

    other: str
    gain: str
    margin: str
    place: float
    half: float
    enough: bool
    sentence: str


def proof_rows(proofs: Sequence[Proof]) -> tuple[ProofRow, ...]:
    """All comparisons in their order."""
    return tuple(map(_row, proofs))


def _row(proof: Proof) -> ProofRow:
    if not proof.enough:
        return ProofRow(proof.other, "", "", 0.5, 0.0, False, proof.sentence)
    gain, half = 50 * (proof.low + proof.high), 50 * (proof.high - proof.low)
    return ProofRow(
        other=proof.other,
        gain=f"{'+' if gain >= 0 else '−'}{abs(gain):.0f}",
        margin=f"± {half:.0f}",
        place=min(1.0, max(0.0, 0.5 + gain / SIDE / 2)),
        half=half / SIDE / 2,
        enough=True,
        sentence=proof.sentence,
    )
