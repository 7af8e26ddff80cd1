"""The reasons are the score: they add up, and taking one away moves the score by its part."""

from dataclasses import replace

import numpy as np
import pytest

from personalization import ClipFeatures, Event, Pool, Profile, Settings
from tests.personalization.conftest import DAY, clip, event, watched


@pytest.fixture(scope="module")
def events() -> list[Event]:
    """A viewer of wood and coffee with some words of their own."""
    clips = [clip(number) for number in range(120)]
    log = [watched(n, each, bool({"wood", "coffee"} & set(each.tags))) for n, each in enumerate(clips)]
    return [*log, event(900, "liked", "clip0006"), event(901, "less", "", feature="tag:space")]


@pytest.fixture(scope="module")
def profile(events: list[Event], pool: Pool) -> Profile:
    """That viewer."""
    return Profile.from_events(events, pool, Settings(), DAY)


def test_the_reasons_of_each_choice_add_up_to_its_score(profile: Profile, pool: Pool) -> None:
    for seed in range(20):
        for choice in profile.arrange(pool, (), 30, seed).choices:
            assert sum(reason.value for reason in choice.reasons) == pytest.approx(choice.score, abs=1e-9)


def test_the_largest_reason_comes_first(profile: Profile) -> None:
    sizes = [abs(reason.value) for reason in profile.explain(clip(6))]
    assert sizes == sorted(sizes, reverse=True)


def test_a_score_splits_over_the_events_that_taught_it(profile: Profile) -> None:
    for number in (6, 7, 33, 150):
        reasons = {reason.name: reason.value for reason in profile.explain(clip(number))}
        learned = sum(reasons.values()) - reasons["quality"]
        assert sum(profile.taught_by(clip(number)).values()) == pytest.approx(learned, abs=1e-9)


def test_a_split_reaches_back_over_closed_chapters_and_changes_of_taste(pool: Pool) -> None:
    log = [watched(n, clip(n % 200), n % 7 == 6) for n in range(720)]
    log.insert(350, event(5000, "changed_taste", ""))
    profile = Profile.from_events(log, pool, Settings(), DAY)
    reasons = {reason.name: reason.value for reason in profile.explain(clip(6))}
    learned = sum(reasons.values()) - reasons["quality"]
    assert sum(profile.taught_by(clip(6)).values()) == pytest.approx(learned, abs=1e-9)


def test_taking_the_named_evidence_away_lowers_the_rank(
    profile: Profile, events: list[Event], pool: Pool
) -> None:
    wood = [number for number in range(200) if clip(number).tags == ("wood",)]
    why = next(reason for reason in profile.explain(clip(wood[-1])) if reason.name == "tag:wood")
    poorer = Profile.from_events(events, pool, Settings(), DAY)
    poorer.undo(why.because)

    def rank(of: Profile, number: int) -> int:
        scores = [sum(reason.value for reason in of.explain(clip(n))) for n in range(200)]
        return int(np.sum(np.array(scores) > scores[number]))

    assert len(why.because) == why.finished + 1  # and a like
    assert rank(poorer, wood[-1]) > rank(profile, wood[-1])


def test_clips_without_a_tag_are_named_for_the_topic_that_they_are_like() -> None:
    looks = {"wood": (1.0, 0.0), "cats": (0.0, 1.0)}
    told = [
        ClipFeatures(f"{topic}{n}", (topic,), duration_s=12.0, embedding=look)
        for topic, look in looks.items()
        for n in range(9)
    ]
    untold = [ClipFeatures(f"untold{n}", duration_s=12.0, embedding=looks["wood"]) for n in range(4)]
    events = [watched(n, each, True) for n, each in enumerate((told[0], *untold))]
    profile = Profile.from_events(events, Pool([*told, *untold]), Settings(), DAY)
    parts = {reason.name: reason for reason in profile.explain(told[1])}
    assert parts["near:wood"].because == tuple(each.id for each in reversed(events))
    assert parts["tag:wood"].because == (events[0].id,)


def test_what_was_looked_up_before_an_event_is_not_said_after_it(pool: Pool) -> None:
    bare = [ClipFeatures(f"bare{n}", creator="wood maker 1", duration_s=12.0) for n in range(9)]
    clips = [*pool.values(), *bare]
    wide = Pool([replace(each, embedding=(float(n % 3), 1.0)) for n, each in enumerate(clips)])
    events = [watched(n, each, n % 2 == 0) for n, each in enumerate([*clips[:20], *bare])]
    events += [event(90, "not_interested", clips[3].id), event(91, "undone", "", events=[events[6].id])]
    grown = Profile.from_events((), wide, Settings(), DAY)
    for number, each in enumerate(events):
        grown.learn(each)
        said = [grown.explain(asked) for asked in (clips[6], bare[8])]
        if number > 18:
            at_once = Profile.from_events(events[: number + 1], wide, Settings(), DAY)
            assert said == [at_once.explain(asked) for asked in (clips[6], bare[8])]


def test_a_reason_counts_what_was_finished(profile: Profile) -> None:
    why = next(reason for reason in profile.explain(clip(6)) if reason.name == "tag:wood")
    assert (why.finished, why.of) == (17, 17)
    against = next(reason for reason in profile.explain(clip(0)) if reason.name == "tag:cats")
    assert (against.finished, against.value < 0) == (0, True)
