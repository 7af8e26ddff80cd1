"""What is folded depends on the lessons alone, never on how the log grew."""

import random

import pytest

from personalization import Event, Pool, Profile, Settings
from personalization.fold import CHAPTER, RECENT, STRIDE
from personalization.mixture import Mixture, Row
from tests.personalization.conftest import DAY, clip, event, watched

CLOSES = CHAPTER + RECENT
"""With so many lessons the first chapter closes."""


def viewings(count: int) -> list[Event]:
    """So many, of each clip in turn."""
    seen = ((number, clip(number % 200)) for number in range(count))
    return [watched(number, of, number % 3 == 0) for number, of in seen]


@pytest.mark.parametrize("count", [CLOSES, CLOSES + 1])
def test_an_undo_opens_a_chapter_that_closed_with_what_it_takes_back(pool: Pool, count: int) -> None:
    log = viewings(count)
    profile = Profile.from_events(log, pool, Settings(), DAY)
    for back in (1, 2):
        profile.undo([log[-back].id])
        never = Profile.from_events(log[:-back], pool, Settings(), DAY)
        assert profile.fingerprint() == never.fingerprint()


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_taken_back_of_a_growing_log_leaves_what_the_rest_alone_folds_to(
    pool: Pool, seed: int
) -> None:
    dice = random.Random(seed)
    log = viewings(CLOSES + 20)
    profile, kept = Profile.from_events(log[:-40], pool, Settings(), DAY), log[:-40]
    for number, new in enumerate(log[-40:], 1000):
        profile.learn(new)
        kept.append(new)
        if dice.random() < 0.5:
            gone = kept.pop(-min(len(kept), dice.choice((1, 1, 2, 30, 120))))
            profile.learn(event(number, "undone", "", events=[gone.id]))
    assert profile.fingerprint() == Profile.from_events(kept, pool, Settings(), DAY).fingerprint()


def test_taking_back_the_latest_teaches_few_lessons_again(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = viewings(CHAPTER + 70)
    profile, again = Profile.from_events(log, pool, Settings(), DAY), list[Row]()
    monkeypatch.setattr(Mixture, "learn", lambda _model, row: again.append(row))
    profile.undo([log[-1].id])
    assert 0 < len(again) < STRIDE
