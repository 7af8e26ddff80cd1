"""What leaving a clip says."""

import pytest

from app.events.event import Kind
from app.feed.leaving import visit


@pytest.mark.parametrize(
    ("watched_s", "duration_s", "kind"),
    [
        (0.4, 20.0, Kind.SKIPPED),
        (1.99, 20.0, Kind.SKIPPED),
        (2.0, 20.0, Kind.WATCHED),
        (1.4, 1.5, Kind.WATCHED),
        (1.4, None, Kind.SKIPPED),
        (8.0, None, Kind.WATCHED),
    ],
)
def test_under_two_seconds_is_a_skip_unless_that_was_all(
    watched_s: float, duration_s: float | None, kind: Kind
) -> None:
    assert visit(watched_s, duration_s)[0] is kind


def test_the_visit_says_how_it_was_watched() -> None:
    _, watched_s, detail = visit(12.34567, 4.0, loops=3, seeks=1, muted_s=2.0, paused_s=0.5)
    assert watched_s == 12.346
    assert detail == {"duration_s": 4.0, "loops": 3, "seeks": 1, "muted_s": 2.0, "paused_s": 0.5}
