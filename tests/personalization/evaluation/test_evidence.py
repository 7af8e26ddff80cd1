"""What is named as a reason is one: without it a clip falls."""

from personalization import Settings
from personalization.evaluation.evidence import evidence
from personalization.evaluation.feeds import Size
from personalization.evaluation.simulated import people, world


def test_without_the_events_that_are_named_for_it_a_clip_scores_lower_and_others_pass_it() -> None:
    log = people(world(5, clips=300), 9, 2, 90)[0]
    found = evidence(log, Size(waiting=60, swipes=30), Settings())
    assert found["clips"] >= 8
    assert found["score_falls"] == found["clips"]
    assert found["rank_falls"] >= 0.9 * found["clips"]  # among so few clips one may lie far ahead of the next
