"""Whole feeds are fair to compare: each person meets their own clips once, and answers as the log says."""

import numpy as np
import pytest

from personalization import Settings
from personalization.evaluation.coverage import coverage
from personalization.evaluation.data import Log
from personalization.evaluation.feeds import Feed, Size, feeds
from personalization.evaluation.prices import diversity, fairness, gini
from personalization.evaluation.reactions import reaction
from personalization.evaluation.simulated import people, world

SIZE = Size(waiting=60, swipes=25)

Few = tuple[Log, tuple[np.ndarray, ...], list[Feed]]


@pytest.fixture(scope="module")
def few() -> Few:
    """Six simulated people, what their clips are truly worth, and their feeds."""
    log, _, chances = people(world(5, clips=600), 9, 6, 85)
    return log, chances, feeds(log, SIZE, Settings())


def test_a_feed_takes_each_clip_of_the_log_once_and_knows_its_place(few: Few) -> None:
    log, _, shown = few
    for person, each in zip(log.people, shown, strict=True):
        assert len(set(each.places.tolist())) == SIZE.swipes
        assert [log.pool.ids[row] for row in person.rows[each.places]] == [c.clip for c in each.choices]


def test_a_clip_waits_before_it_is_shown(few: Few) -> None:
    for each in few[2]:
        assert all(place < SIZE.waiting + swipe for swipe, place in enumerate(each.places.tolist()))


def test_the_same_people_get_the_same_feeds(few: Few) -> None:
    log, _, shown = few
    again = feeds(log, SIZE, Settings())
    assert [each.choices for each in again] == [each.choices for each in shown]


def test_variety_shows_more_topics_than_a_greedy_feed(few: Few) -> None:
    log, chances, shown = few
    found = diversity(log, chances, SIZE, shown)
    assert found["topics"] > found["greedy_topics"]
    assert found["reward"] > 0.8


def test_evening_out_at_full_halves_the_gini_over_creators(few: Few) -> None:
    log, chances, shown = few
    found = fairness(log, chances, SIZE, shown, Settings())
    assert found["gini_evened"] <= found["gini"] / 2


def test_gini_is_what_its_definition_says() -> None:
    shares = np.random.default_rng(1).integers(1, 9, 30)
    pairs = np.abs(shares[:, None] - shares[None, :]).mean()
    assert gini(shares.tolist()) == pytest.approx(pairs / (2 * shares.mean()))


def test_the_proof_of_too_short_a_feed_claims_nothing(few: Few) -> None:
    log, chances, _ = few
    found = coverage(log, chances, Size(waiting=60, swipes=5), Settings())
    assert found == {"viewers": 6, "claimed": 0, "covered": None, "half_width": None}


def test_five_finishes_do_not_fill_the_feed_with_their_topic(few: Few) -> None:
    assert reaction(few[0], Settings(), draws=1)["worst_topic"] <= 0.35
