"""A slate is good, varied, repeatable and honest about chance."""

from dataclasses import replace

import numpy as np
import pytest

from personalization import ClipFeatures, Pool, Profile, Settings
from personalization.chance import FLOOR, LEADING, probabilities, winning
from personalization.variety import LEAST, reach
from tests.personalization.conftest import DAY, clip, event, watched


def profile(pool: Pool, *extra: object, settings: Settings | None = None) -> Profile:
    """A viewer of wood."""
    events = [watched(n, clip(n), "wood" in clip(n).tags) for n in range(60)]
    return Profile.from_events([*events, *extra], pool, settings or Settings(), DAY)  # type: ignore[list-item]


def test_the_same_seed_gives_the_same_slate(pool: Pool) -> None:
    assert profile(pool).arrange(pool, (), 20, 7) == profile(pool).arrange(pool, (), 20, 7)


def test_no_clip_comes_twice_and_none_of_the_recent_ones(pool: Pool) -> None:
    recent = ["clip0100", "clip0101"]
    chosen = [choice.clip for choice in profile(pool).arrange(pool, recent, 100, 7).choices]
    assert len(set(chosen)) == len(chosen) == 100
    assert not set(recent) & set(chosen)


def test_at_most_three_of_one_topic_and_two_of_one_creator_in_ten(pool: Pool) -> None:
    events = [watched(n, clip(n), "wood" in clip(n).tags) for n in range(34)]
    viewer = Profile.from_events(events, pool, Settings(), DAY)
    chosen = [clip(int(choice.clip[4:])) for choice in viewer.arrange(pool, (), 40, 7).choices]
    for start in range(31):
        ten = chosen[start : start + 10]
        tags = [tag for each in ten for tag in each.tags]
        assert max(tags.count(tag) for tag in tags) <= 3
        makers = [each.creator for each in ten]
        assert max(makers.count(maker) for maker in makers) <= 2


def test_a_topic_may_fill_more_of_ten_the_better_it_is_known(pool: Pool) -> None:
    wood = [ClipFeatures(f"wood{n}", ("wood",), f"maker {n}", "folder", duration_s=12.0) for n in range(90)]
    wider = pool.with_clips(wood)
    steady = Settings(dial=0.0, variety=0.0)
    most = []
    for count in (5, 6, 20):
        liked = [watched(n, each, True) for n, each in enumerate(wood[:count])]
        others = [watched(50 + n, clip(n), False) for n in range(40) if "wood" not in clip(n).tags]
        choices = Profile.from_events([*others, *liked], wider, steady, DAY).arrange(wider, (), 10, 7).choices
        most.append(sum("wood" in wider[choice.clip].tags for choice in choices))
    assert most == [3, 5, 7]


@pytest.mark.parametrize("alike", ["tag", "creator", "no tag"])
def test_a_thousand_clips_that_are_alike_leave_room_for_others(alike: str) -> None:
    """More clips than the shortlist holds, each of them better than all others."""
    liked = [
        ClipFeatures(
            f"liked{n:04}",
            () if alike == "no tag" else ("wood",) if alike == "tag" else ("wood", f"tag{n}"),
            "maker" if alike == "creator" else f"maker {n}",
            duration_s=12.0,
            embedding=(1.0, 0.0),
        )
        for n in range(1000)
    ]
    others = [clip(n) for n in range(1000) if "wood" not in clip(n).tags]
    wide = Pool([*liked, *(replace(each, embedding=(0.0, 1.0), views=None) for each in others)])
    finished = [watched(n, each, True) for n, each in enumerate(liked[:5])]
    refused = [watched(5 + n, each, False) for n, each in enumerate(others[:5])]
    viewer = Profile.from_events([*finished, *refused], wide, Settings(), DAY)
    came = sum(choice.clip.startswith("liked") for choice in viewer.arrange(wide, (), 20, 7).choices)
    assert 0 < came <= {"tag": 6, "creator": 4, "no tag": 18}[alike]


def test_one_place_in_ten_goes_to_a_topic_never_met(pool: Pool) -> None:
    strange = [ClipFeatures(f"strange{n}", (f"unheard of {n}",), duration_s=12.0) for n in range(30)]
    wider = pool.with_clips(strange)
    choices = profile(wider).arrange(wider, (), 10, 7).choices
    assert choices[9].new_to_you
    assert choices[9].clip.startswith("strange")


def test_near_copies_do_not_come_in_one_slate(pool: Pool) -> None:
    copies = [ClipFeatures(f"copy{n}", ("wood",), duration_s=12.0, copy_of="one") for n in range(4)]
    wider = pool.with_clips(copies)
    chosen = [choice.clip for choice in profile(wider).arrange(wider, (), 200, 7).choices]
    assert sum(name.startswith("copy") for name in chosen) == 1


def test_a_near_copy_of_what_was_on_stage_does_not_follow_in_the_session(pool: Pool) -> None:
    copies = [ClipFeatures(f"copy{n}", ("wood",), duration_s=12.0, copy_of="one") for n in range(4)]
    wider = pool.with_clips(copies)
    chosen = profile(wider).arrange(wider, ("copy2",), 200, 7).choices
    assert not any(choice.clip.startswith("copy") for choice in chosen)


def test_a_clip_without_a_tag_counts_as_of_the_topic_it_looks_like() -> None:
    looks = {
        topic: tuple(float(at == number) for at in range(5))
        for number, topic in enumerate(("wood", "cats", "maths", "music", "space"))
    }
    told = [
        ClipFeatures(f"{topic}{n:02}", (topic,), duration_s=12.0, embedding=look)
        for topic, look in looks.items()
        for n in range(20)
    ]
    untold = [ClipFeatures(f"wood untold{n:02}", duration_s=12.0, embedding=looks["wood"]) for n in range(20)]
    pool = Pool([*told, *untold])
    liked = [watched(n, each, each.id.startswith("wood")) for n, each in enumerate((*told[:5], *told[20:25]))]
    steady = Profile.from_events(liked, pool, Settings(dial=0.0, variety=0.0), DAY)
    chosen = [choice.clip for choice in steady.arrange(pool, (), 20, 7).choices]
    assert max(sum(name.startswith("wood") for name in chosen[at : at + 10]) for at in range(11)) == 3


def test_a_new_topic_that_came_by_itself_is_the_one_in_ten(pool: Pool) -> None:
    good = {"source": "folder", "duration_s": 12.0, "views": 1000, "likes": 900}
    strange = ClipFeatures("strange", ("unheard of",), **good)  # type: ignore[arg-type]
    poor = {**good, "likes": 0}
    others = [ClipFeatures(f"stranger{n}", (f"unheard of {n}",), **poor) for n in range(9)]  # type: ignore[arg-type]
    wider = pool.with_clips([strange, *others])
    choices = profile(wider, settings=Settings(dial=0.0)).arrange(wider, (), 20, 3).choices
    first = next(at for at, choice in enumerate(choices) if choice.new_to_you)
    assert first < 9
    assert not any(choice.new_to_you for choice in choices[first + 1 : first + 10])
    assert choices[first + 10].new_to_you
    after = profile(wider, settings=Settings(dial=0.0)).arrange(wider, ("strange",), 12, 3).choices
    assert [choice.new_to_you for choice in after[:10]] == [False] * 9 + [True]


def test_a_series_comes_in_order(pool: Pool) -> None:
    parts = [
        ClipFeatures(f"part{n}", ("wood",), duration_s=12.0, series="chair", episode=n) for n in (3, 1, 2)
    ]
    wider = pool.with_clips(parts)
    first = [choice.clip for choice in profile(wider).arrange(wider, (), 200, 7).choices]
    assert [name for name in first if name.startswith("part")] == ["part1"]
    seen = event(500, "shown", "part1")
    second = [choice.clip for choice in profile(wider, seen).arrange(wider, (), 200, 7).choices]
    assert [name for name in second if name.startswith("part")] == ["part2"]


def test_a_burst_of_skips_brings_new_topics_sooner(pool: Pool) -> None:
    strange = [ClipFeatures(f"strange{n}", (f"unheard of {n}",), duration_s=12.0) for n in range(30)]
    wider = pool.with_clips(strange)
    skips = [watched(600 + n, clip(n), well=False) for n in range(6)]
    calm = profile(wider, watched(600, clip(6), well=True)).arrange(wider, (), 12, 7).choices
    cross = profile(wider, *skips).arrange(wider, (), 12, 7).choices
    assert sum(choice.new_to_you for choice in cross) > sum(choice.new_to_you for choice in calm)


def test_equal_clips_keep_the_order_of_the_pool() -> None:
    pool = Pool(ClipFeatures(f"{n:03}", duration_s=12.0) for n in range(40))
    still = Profile.from_events((), pool, Settings(dial=0.0), DAY)
    choices = still.arrange(pool, (), 5, seed=1).choices
    assert all(choice.rivals == tuple(sorted(choice.rivals)) for choice in choices)


def test_the_log_gets_another_policy_name_where_the_choices_would_differ(pool: Pool) -> None:
    turned = (
        Settings(),
        Settings(dial=0.5),
        Settings(variety=0.7),
        Settings(evenness=0.2),
        Settings(sliders={"wood": 0.1}),
    )
    names = [profile(pool, settings=each).arrange(pool, (), 1, 7).policy for each in turned]
    assert len(set(names)) == len(turned)
    assert profile(pool, settings=Settings()).arrange(pool, ("clip0003",), 1, 9).policy == names[0]


def test_what_is_unlike_the_last_leads_where_nothing_tells_clips_apart() -> None:
    alike = [ClipFeatures(f"wood{n:02}", ("wood",), duration_s=12.0) for n in range(20)]
    other = [ClipFeatures(f"cats{n:02}", ("cats",), duration_s=12.0) for n in range(20)]
    pool = Pool([*alike, *other])
    mixed = Profile.from_events((), pool, Settings(), DAY).arrange(pool, ("wood07",), 1, seed=1).choices[0]
    assert {name[:4] for name in mixed.rivals} == {"cats"}


def test_variety_may_cost_as_much_as_the_leading_ten_lie_apart() -> None:
    many, few = np.linspace(0.6, 0.2, 401), np.linspace(0.6, 0.2, 41)
    assert reach(many) == LEAST
    assert reach(few) == pytest.approx(0.09)
    assert reach(np.array([0.5, 0.4])) == pytest.approx(0.1)
    assert reach(few[::-1]) == reach(few)


def test_an_empty_pool_gives_an_empty_slate() -> None:
    assert Profile.from_events((), Pool(), Settings(), DAY).arrange(Pool(), (), 5, 1).choices == ()


def test_a_steady_feed_still_leaves_a_tenth_to_the_leading_ten(pool: Pool) -> None:
    steady = profile(pool, settings=Settings(dial=0.0))
    chances = [steady.arrange(pool, (), 1, seed).choices[0].probability for seed in range(60)]
    leading = 1 - FLOOR + FLOOR / LEADING
    assert set(np.round(chances, 9)) <= {round(leading, 9), round(FLOOR / LEADING, 9)}
    assert leading in np.round(chances, 9)


def test_chances_are_those_of_many_draws() -> None:
    mean, spread = np.array([0.30, 0.28, 0.25, 0.10]), np.array([0.02, 0.05, 0.03, 0.04])
    draws = np.random.default_rng(3).normal(mean, spread, (200_000, 4)).argmax(axis=1)
    counted = np.bincount(draws, minlength=4) / 200_000
    assert winning(mean, spread) == pytest.approx(counted, abs=0.005)


def test_chances_add_up_to_one_whatever_the_spread() -> None:
    for spread in (0.0, 1e-9, 0.01, 3.0):
        assert probabilities(np.linspace(0.5, 0.1, 10), np.full(10, spread)).sum() == pytest.approx(1.0)


def test_a_pool_made_in_steps_arranges_as_one_made_at_once(pool: Pool) -> None:
    first = Pool(clip(number) for number in range(120))
    learner = profile(pool)
    learner.arrange(first, (), 5, 1)
    grown = first.with_clips(clip(number) for number in range(120, 220)).without({"clip0205", "clip0003"})
    whole = Pool(clip(number) for number in range(220) if number not in (3, 205))
    assert list(grown) == list(whole)
    assert learner.arrange(grown, (), 20, 2) == learner.arrange(whole, (), 20, 2)


def test_what_was_just_shown_counts_even_when_it_may_not_come_again(pool: Pool) -> None:
    learner = profile(pool)
    recent = [clip(number).id for number in range(62, 97, 7) if "wood" in clip(number).tags]
    assert len(recent) == 5
    chosen = learner.arrange(pool.without(recent), recent, 1, 7).choices[0].clip
    assert "wood" not in pool[chosen].tags
