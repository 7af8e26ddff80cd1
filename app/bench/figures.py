"""How measurements are summed up."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Figures:
    """One measured quantity: percentiles by nearest rank, the worst, and how many were measured."""

    name: str
    unit: str
    p50: float
    p95: float
    p99: float
    worst: float
    n: int
    detail: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """As the door `bench --json` prints it."""
        return asdict(self)


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile of a non-empty sequence, share in 0 to 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def figures(name: str, unit: str, values: Sequence[float], **detail: Any) -> Figures:
    """Sum up measurements; without any, all figures are 0 and `n` says so."""
    if not values:
        return Figures(name, unit, 0.0, 0.0, 0.0, 0.0, 0, detail)
    p50, p95, p99 = (round(percentile(values, share), 3) for share in (0.5, 0.95, 0.99))
    return Figures(name, unit, p50, p95, p99, round(max(values), 3), len(values), detail)
