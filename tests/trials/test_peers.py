"""What a watcher sees of a player is judged rightly."""

import pytest

from tests.trials.peers.clips import ABOVE, BELOW, CLIPS, number_of
from tests.trials.peers.measure import Measured
from tests.trials.peers.sights import Sight, arrivals, black_ms, departure
from tests.trials.peers.table import beside


def test_every_clip_is_told_from_the_others_also_when_its_colours_are_off() -> None:
    seen = [
        number_of((above[0] + 12, above[1] - 14, above[2] + 9), (below[0] - 13, below[1] + 11, below[2] - 9))
        for above in ABOVE
        for below in BELOW
    ]
    assert seen == list(range(CLIPS))
    assert number_of((0, 0, 0), BELOW[0]) is None


def test_a_clip_that_slides_in_is_none_until_it_is_in_its_place() -> None:
    assert not [1 for above in (*ABOVE, *BELOW) for below in ABOVE if number_of(above, below) is not None]


def test_a_clip_comes_once_whatever_lies_between_and_black_counts_until_the_next_picture() -> None:
    sights = [
        Sight(1.0, 3, black=False),
        Sight(1.2, None, black=True),
        Sight(1.25, 3, black=False),
        Sight(1.5, None, black=False),
        Sight(1.6, 4, black=False),
    ]
    assert arrivals(sights, before=3) == [sights[-1]]
    assert [each.clip for each in arrivals(sights, before=None)] == [3, 4]
    assert black_ms(sights) == pytest.approx(50)
    assert departure(sights, before=3) == sights[1]


def test_ours_are_told_as_parts_of_the_others() -> None:
    ours, theirs = Measured(next_ms=[20.0, 40.0]), Measured(next_ms=[60.0, 160.0], missed=1)
    told = {each.name: each for each in beside([("Ownfeed", ours), ("mpv", theirs)])}
    ratio = told["peers: Ownfeed beside mpv, key to new picture in its place"]
    assert (ratio.p50, ratio.p95, ratio.unit) == (0.25, 0.25, "times")
    assert told["peers: mpv, key to new picture in its place"].detail == {"missed": 1}
