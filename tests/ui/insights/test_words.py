"""Figures in words that are true."""

import pytest

from app.feed.portrait import Belief, Proof
from app.insights.endings import Endings
from app.insights.evidence import Evidence
from app.insights.newcomers import Newcomers
from app.insights.shares import By, Fairness, Share
from ui.insights import words
from ui.insights.beliefs import belief_rows, strongest
from ui.insights.endings import fared, stretched
from ui.insights.proofs import proof_rows
from ui.insights.shares import few


@pytest.mark.parametrize(
    ("amount", "said"),
    [(0, "no time"), (0.2, "under a minute"), (1, "1 min"), (59, "59 min"), (60, "1 h"), (125, "2 h 5 min")],
)
def test_minutes_are_said_as_people_do(amount: float, said: str) -> None:
    assert words.minutes(amount) == said


def test_the_habit_names_the_part_of_the_day_and_the_hour_with_most() -> None:
    hours = [[0.0] * 24 for _ in range(7)]
    hours[3][21], hours[5][10] = 30.0, 5.0
    assert words.habit(tuple(map(tuple, hours))) == "Mostly evenings. Thursday from 21:00 is your hour."
    assert words.habit(((0.0,) * 24,) * 7) == ""


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        ([0.4, 0.5], "up 10 in four weeks"),
        ([0.5, 0.0, 0.4], "down 10 in four weeks"),
        ([0.5, 0.5], "level over four weeks"),
        ([0.5], ""),
    ],
)
def test_a_trend_counts_points_from_the_first_week_to_the_last(weeks: list[float], said: str) -> None:
    assert words.trend(weeks) == said


def test_a_belief_tells_what_speaks_for_it() -> None:
    known = Evidence({"tea": Endings(9, 7, 1), "fog": Endings(8, 1, 6)})
    sought, avoided, unseen = belief_rows(
        [Belief("tea", 0.2, 0.9, 9), Belief("fog", -0.2, 0.5, 8), Belief("moss", -0.3, 0.1, 1)], known
    )
    assert (sought.evidence, sought.sure) == ("finished 7 of 9", "Sure")
    assert (avoided.evidence, avoided.sure) == ("left 6 of 8", "Fairly sure")
    assert (unseen.evidence, unseen.sure) == ("from 1 event", "A guess")
    assert unseen.place < avoided.place < 0.5 < sought.place
    assert sought.half < avoided.half < unseen.half


def test_the_first_beliefs_are_the_strongest_of_either_side() -> None:
    beliefs = [Belief(f"t{n}", (1 if n % 2 else -1) * (20 - n) / 100, 0.5, 3) for n in range(20)]
    assert [belief.topic for belief in strongest(beliefs)] == ["t1", "t3", "t5", "t7", "t9", "t0", "t2", "t4"]


def test_what_the_log_cannot_prove_is_not_claimed() -> None:
    refused = Proof("newest first", 0.0, 0.0, 0.0, 0.0, 12, False, "12 clips are too few.")
    claimed = Proof("a shuffled order", 0.5, 0.4, 0.04, 0.16, 300, True, "This order beats a shuffled order.")
    first, second = proof_rows([refused, claimed])
    assert (first.gain, first.enough, first.sentence) == ("", False, "12 clips are too few.")
    assert (second.gain, second.margin) == ("+10", "± 6")


def test_the_few_that_get_most_are_counted() -> None:
    shares = tuple(
        Share(name, times, times / 10, 0.25) for name, times in zip("abcd", (6, 2, 1, 1), strict=True)
    )
    assert few(Fairness(shares, 0.4), By.CREATOR).startswith("1 of 4 creators got half of all that was shown")
    assert few(Fairness((), 0.0), By.TOPIC) == "Nothing was shown yet."


def test_new_clips_are_held_against_the_older_ones() -> None:
    assert fared(Newcomers(0, 0, Endings(), Endings())) == "No clip came in during these four weeks."
    said = fared(Newcomers(1, 1, Endings(4, 1, 0), Endings(10, 6, 0)))
    assert said == (
        "Came in: 1 clip; on stage since then: 1. "
        "Of their viewings, 25% went to the end; of those of older clips, 60% did."
    )


def test_a_level_trend_lies_in_the_middle() -> None:
    assert stretched([0.4, 0.4]) == [0.5, 0.5]
    assert stretched([0.2, 0.4, 0.3]) == pytest.approx([0.0, 1.0, 0.5])
