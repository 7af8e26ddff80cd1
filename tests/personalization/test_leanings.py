"""What the viewer sets by hand leans the order, is named among the reasons, and leaves no trace when set
back."""

from collections import Counter

import numpy as np
import pytest

from personalization import Choice, ClipFeatures, Pool, Profile, Settings
from personalization.leanings import EVENED, LATELY, Leanings, lately
from tests.personalization.conftest import DAY, clip, event, watched


def slate(pool: Pool, settings: Settings, size: int = 20) -> tuple[Choice, ...]:
    """What follows for a viewer of wood."""
    events = [watched(n, clip(n), "wood" in clip(n).tags) for n in range(60)]
    return Profile.from_events(events, pool, settings, DAY).arrange(pool, (), size, 7).choices


def topics(choices: tuple[Choice, ...]) -> Counter[str]:
    """How often each topic comes."""
    return Counter(tag for choice in choices for tag in clip(int(choice.clip[4:])).tags)


def part(choice: Choice, name: str) -> float:
    """The points of one named reason."""
    return sum(reason.value for reason in choice.reasons if reason.name == name)


@pytest.mark.parametrize("topic", ["cats", "wood", "space"])
def test_a_slider_nearly_at_its_left_end_nearly_empties_its_topic(pool: Pool, topic: str) -> None:
    assert topics(slate(pool, Settings(sliders={topic: -0.9})))[topic] <= 1


@pytest.mark.parametrize("topic", ["cats", "maths"])
def test_a_slider_at_its_right_end_fills_its_topic_to_the_cap(pool: Pool, topic: str) -> None:
    counted = topics(slate(pool, Settings(sliders={topic: 1.0}, dial=0.0)))
    assert counted[topic] >= 5  # of at most 6: one place in ten is shared by the leading ten


def test_a_gentle_slider_brings_more_without_filling_all() -> None:
    pool = Pool(clip(number) for number in range(200))
    usual, gentle, full = (slate(pool, Settings(sliders={"maths": v}), 40) for v in (0.0, 0.3, 1.0))
    assert topics(usual)["maths"] < topics(gentle)["maths"] < topics(full)["maths"]


def test_a_slider_is_a_named_part_of_each_score_it_changes(pool: Pool) -> None:
    for choice in slate(pool, Settings(sliders={"cats": 0.5, "wood": -0.5})):
        own = clip(int(choice.clip[4:])).tags
        assert part(choice, "slider:cats") == (0.25 if "cats" in own else 0.0)
        assert part(choice, "slider:wood") == (-0.25 if "wood" in own else 0.0)
        assert sum(reason.value for reason in choice.reasons) == pytest.approx(choice.score, abs=1e-12)


@pytest.mark.parametrize(
    "settings", [Settings(sliders={"cats": 0.0}), Settings(evenness=0.0), Settings(variety=0.5)]
)
def test_a_setting_that_is_back_leaves_the_next_fifty_as_they_were(pool: Pool, settings: Settings) -> None:
    assert slate(pool, settings, 50) == slate(pool, Settings(), 50)


def test_what_analysis_found_leans_as_far_as_it_is_sure() -> None:
    found = ClipFeatures("a", found=(("cats", 0.5),))
    leanings = Leanings.of(Settings(sliders={"cats": 1.0}), (), {})
    assert leanings.of_clip(found) == {"slider:cats": 0.5}
    assert leanings.of_pool(Pool([found])).tolist() == [0.5]


def test_a_slider_moves_its_topic_in_every_spelling() -> None:
    leanings = Leanings.of(Settings(sliders={"dogs": 1.0}), (), {"dog": "dogs", "cat": "cats"})
    assert leanings.of_clip(ClipFeatures("a", ("dog",))) == {"slider:dog": 1.0}
    assert leanings.of_clip(ClipFeatures("b", ("cat",))) == {}


def test_the_sum_over_a_pool_is_the_sum_of_the_parts(pool: Pool) -> None:
    settings = Settings(sliders={"coffee": 0.7, "espresso": -0.4, "unheard of": 1.0}, evenness=0.6)
    leanings = Leanings.of(settings, [clip(number) for number in range(30)], {})
    summed = [sum(leanings.of_clip(pool[name]).values()) for name in pool]
    assert leanings.of_pool(pool) == pytest.approx(np.array(summed), abs=1e-15)


def test_a_topic_that_the_viewer_slid_away_is_not_offered_as_something_new(pool: Pool) -> None:
    strange = [ClipFeatures(f"strange{n}", ("unheard of",), duration_s=12.0) for n in range(30)]
    wider = pool.with_clips(strange)
    events = [watched(n, clip(n), "wood" in clip(n).tags) for n in range(60)]
    profile = Profile.from_events(events, wider, Settings(sliders={"unheard of": -0.5}), DAY)
    assert not any(choice.new_to_you for choice in profile.arrange(wider, (), 20, 7).choices)


def test_evening_out_favours_creators_who_were_not_on_stage(pool: Pool) -> None:
    on_stage = [
        choice.clip
        for choice in Profile.from_events((), pool, Settings(), DAY).arrange(pool, (), 20, 7).choices
    ]
    shown = [event(n, "shown", name) for n, name in enumerate(on_stage)]
    often = Counter(pool[name].creator for name in on_stage)
    usual, even = (
        Profile.from_events(shown, pool, Settings(evenness=evenness), DAY)
        .arrange(pool, on_stage, 20, 8)
        .choices
        for evenness in (0.0, 1.0)
    )
    assert sum(often[pool[c.clip].creator] for c in even) < sum(often[pool[c.clip].creator] for c in usual)
    assert not any(part(choice, "evening out") for choice in usual)
    for choice in even:
        times = often[pool[choice.clip].creator]
        assert part(choice, "evening out") == pytest.approx(-EVENED * times / (times + 1))


def test_a_showing_that_was_undone_does_not_count_in_evening_out(pool: Pool) -> None:
    shown = [event(n, "shown", clip(n).id) for n in range(12)]
    settings = Settings(evenness=1.0)
    undone = Profile.from_events(shown, pool, settings, DAY)
    undone.undo([each.id for each in shown[6:]])
    never = Profile.from_events(shown[:6], pool, settings, DAY)
    assert undone.arrange(pool, (), 20, 7) == never.arrange(pool, (), 20, 7)


def test_only_the_latest_showings_count_each_clip_once() -> None:
    shown = [event(n, "shown", clip(n % 250).id) for n in range(600)]
    wider = Pool(clip(number) for number in range(250))
    entries = Profile.from_events(shown, wider, Settings(), DAY)._growth.ledger.entries
    counted = lately(entries, (clip(0).id,))
    assert len(counted) == len(set(counted)) == LATELY
    assert counted[:2] == [clip(0).id, clip(99).id]


@pytest.mark.parametrize("wrong", [{"sliders": {"cats": 1.1}}, {"variety": -0.1}, {"evenness": 2.0}])
def test_a_setting_that_no_slider_offers_is_refused_with_a_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"runs? from"):
        Settings(**wrong)  # type: ignore[arg-type]
