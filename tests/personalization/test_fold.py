"""What is folded depends on the lessons alone, never on how the log grew."""

import pytest

from personalization import Pool, Profile, Settings
from personalization.fold import CHAPTER, RECENT
from tests.personalization.conftest import DAY, clip, watched

CLOSES = CHAPTER + RECENT
"""With so many lessons the first chapter closes."""


@pytest.mark.parametrize("count", [CLOSES, CLOSES + 1])
def test_an_undo_opens_a_chapter_that_closed_with_what_it_takes_back(pool: Pool, count: int) -> None:
    log = [watched(number, clip(number), number % 3 == 0) for number in range(count)]
    profile = Profile.from_events(log, pool, Settings(), DAY)
    for back in (1, 2):
        profile.undo([log[-back].id])
        never = Profile.from_events(log[:-back], pool, Settings(), DAY)
        assert profile.fingerprint() == never.fingerprint()
