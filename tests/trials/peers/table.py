"""What was measured, as `bench --json` tells it, and Ownfeed's figures as parts of each other player's."""

from collections.abc import Iterator, Sequence

from app.bench.figures import Figures, figures
from tests.trials.peers.measure import Measured

START, MOVING = "start to first picture", "start to moving picture"
CHANGE, NEXT = "key to first change", "key to new picture in its place"
BESIDE = (START, MOVING, CHANGE, NEXT)


def told(name: str, it: Measured) -> list[Figures]:
    """One player's figures."""
    rows: list[tuple[str, str, Sequence[float]]] = [
        (START, "ms", it.first_ms),
        (MOVING, "ms", it.moving_ms),
        (CHANGE, "ms", it.change_ms),
        (NEXT, "ms", it.next_ms),
        ("black between clips", "ms", it.black_ms),
        ("pictures lost of ten keys in 1 s", "pictures", it.lost),
        ("at rest after them", "ms", it.rest_ms),
        ("processor while playing", "% of a core", it.busy_percent),
        ("memory of all its processes", "MB", it.held_mb),
    ]
    missed = {NEXT: {"missed": it.missed}}
    return [
        figures(f"peers: {name}, {what}", unit, values, **missed.get(what, {})) for what, unit, values in rows
    ]


def beside(measured: Sequence[tuple[str, Measured]]) -> Iterator[Figures]:
    """All figures, then those of the first player over each other one's: below 1 it is quicker."""
    tables = [(name, told(name, it)) for name, it in measured]
    for _, rows in tables:
        yield from rows
    (own, ours), *others = tables
    for name, theirs in others:
        for what, a, b in zip(BESIDE, ours, theirs, strict=False):
            yield _ratio(f"peers: {own} beside {name}, {what}", a, b)


def _ratio(name: str, a: Figures, b: Figures) -> Figures:
    p50, p95, p99, worst = (
        round(getattr(a, each) / max(0.001, getattr(b, each)), 3) for each in ("p50", "p95", "p99", "worst")
    )
    return Figures(name, "times", p50, p95, p99, worst, min(a.n, b.n))
