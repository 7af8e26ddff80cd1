"""The profile keeps its promises: pure, exact, and quick to learn."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from personalization import ClipFeatures, Event, Pool, Profile, Settings
from tests.personalization.conftest import DAY, TOPICS, clip, event, watched

KINDS = ("watched", "skipped", "liked", "unliked", "saved", "unsaved", "shared", "opened_comments")
WORDS = (
    "not_interested",
    "less",
    "more",
    "chose_topic",
    "not_true",
    "changed_taste",
    "shown",
    "followed",
    "unfollowed",
)


def viewer(count: int, likes: str = "wood") -> list[Event]:
    """Someone who watches one topic to the end and leaves all others at once."""
    clips = [clip(number) for number in range(count)]
    return [watched(number, each, likes in each.tags) for number, each in enumerate(clips)]


def folded(events: list[Event], pool: Pool) -> Profile:
    """All at once."""
    return Profile.from_events(events, pool, Settings(), DAY)


def grown(events: list[Event], pool: Pool) -> Profile:
    """One after the other."""
    profile = folded([], pool)
    for each in events:
        profile.learn(each)
    return profile


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Any events in any order, words about features and takings back among them."""
    events: list[Event] = []
    for number in range(draw(st.integers(1, 25))):
        about = clip(draw(st.integers(0, 30)))
        kind = draw(st.sampled_from((*KINDS, *KINDS, *WORDS)))
        topic = draw(st.sampled_from(TOPICS))
        what = draw(st.sampled_from(("clip", f"tag:{topic}", f"creator:{about.creator}", "creator:")))
        detail = {"what": what, "feature": f"tag:{topic}", "topic": topic, "source": about.source}
        value = draw(st.floats(0.1, 200.0)) if kind in ("watched", "skipped") else 1.0
        events.append(event(number, kind, about.id, value, **detail))
    return events


@given(histories())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_learning_one_by_one_equals_learning_at_once_bit_for_bit(seen: Pool, events: list[Event]) -> None:
    assert grown(events, seen).fingerprint() == folded(events, seen).fingerprint()


@given(histories(), st.data())
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_forgotten_event_leaves_no_trace(seen: Pool, events: list[Event], data: st.DataObject) -> None:
    gone = set(data.draw(st.lists(st.sampled_from([each.id for each in events]), min_size=1, unique=True)))
    profile = folded(events, seen)
    profile.undo(gone)
    never = folded([each for each in events if each.id not in gone], seen)
    assert profile.fingerprint() == never.fingerprint()
    assert profile.arrange(seen, (), 5, seed=3) == never.arrange(seen, (), 5, seed=3)


def test_a_long_log_can_be_grown_folded_and_cut_with_the_same_result(seen: Pool) -> None:
    events = [watched(number, clip(number % 200), number % 7 == 6) for number in range(950)]
    profile = grown(events, seen)
    assert profile.fingerprint() == folded(events, seen).fingerprint()
    gone = {events[120].id, events[700].id, events[949].id}
    profile.undo(gone)
    assert profile.fingerprint() == folded([e for e in events if e.id not in gone], seen).fingerprint()


def test_an_undone_event_in_the_log_counts_as_never_seen(pool: Pool) -> None:
    events = viewer(40)
    undo = event(99, "undone", "", events=[each.id for each in events[10:]])
    assert grown([*events, undo], pool).fingerprint() == folded(events[:10], pool).fingerprint()


def test_the_same_event_twice_counts_once(pool: Pool) -> None:
    events = viewer(20)
    assert grown(events + events, pool).fingerprint() == folded(events, pool).fingerprint()


def test_a_like_undone_is_as_if_it_had_never_been(pool: Pool) -> None:
    first = viewer(5)
    with_like = [*first, event(50, "liked", "clip0007"), event(51, "unliked", "clip0007")]
    assert grown(with_like, pool).fingerprint() == folded(first, pool).fingerprint()


@pytest.mark.parametrize("what", ["tag:space", "creator:space maker 0"])
def test_following_lifts_and_no_longer_following_is_as_if_it_had_never_been(pool: Pool, what: str) -> None:
    meant = next(each for each in pool.values() if "space" in each.tags and each.creator == "space maker 0")
    first = [watched(number, each, True) for number, each in enumerate([meant, clip(0), meant, clip(1)])]
    follow = event(50, "followed", "", what=what, source="folder")
    profile = grown([*first, follow], pool)
    assert score(profile, meant) > score(folded(first, pool), meant)
    profile.learn(event(51, "unfollowed", "", what=what, source="folder"))
    assert profile.fingerprint() == folded(first, pool).fingerprint()


def score(profile: Profile, of: ClipFeatures) -> float:
    return sum(reason.value for reason in profile.explain(of))


def test_an_event_of_an_unknown_clip_teaches_nothing(pool: Pool) -> None:
    unknown = event(0, "liked", "from another catalogue")
    assert folded([unknown], pool).fingerprint() == folded([], pool).fingerprint()


def test_what_is_finished_comes_first(pool: Pool) -> None:
    slate = folded(viewer(60), pool).arrange(pool, (), 10, seed=1)
    first = [clip(int(choice.clip[4:])).tags[0] for choice in slate.choices]
    assert 3 <= first.count("wood") <= 5


def test_a_seen_clip_comes_back_only_after_days(pool: Pool) -> None:
    events = viewer(60)
    soon = folded(events, pool).arrange(pool, (), 200, seed=1)
    assert not {choice.clip for choice in soon.choices} & {each.clip for each in events}
    later = Profile.from_events(events, pool, Settings(), DAY + 30).arrange(pool, (), 200, seed=1)
    assert {each.clip for each in events} <= {choice.clip for choice in later.choices}


def test_a_changed_taste_forgets_taste_and_nothing_else(pool: Pool) -> None:
    changed = grown([*viewer(60), event(99, "changed_taste", "")], pool)
    assert all(belief.weight == 0.0 for belief in changed.beliefs())
    assert changed.fingerprint() != folded([], pool).fingerprint()


def test_not_true_forgets_the_evidence_for_that_feature(pool: Pool) -> None:
    events = viewer(60)
    names = ("tag:wood", "near:wood", "by:wood maker 0", "by:wood maker 1", "by:wood maker 2")
    denied = [event(100 + n, "not_true", "", feature=name) for n, name in enumerate(names)]
    before = {reason.name: reason.value for reason in folded(events, pool).explain(clip(6))}
    after = {reason.name: reason.value for reason in folded([*events, *denied], pool).explain(clip(6))}
    assert before["tag:wood"] > 0.01
    assert "tag:wood" not in after


def test_less_and_more_move_a_belief_their_way(pool: Pool) -> None:
    def weight(*extra: Event) -> float:
        found = folded([*viewer(30), *extra], pool).beliefs()
        return next(belief.weight for belief in found if belief.topic == "wood")

    assert weight(event(90, "less", "", feature="tag:wood")) < weight()
    assert weight(event(90, "more", "", feature="tag:wood")) > weight()


def test_a_chosen_topic_comes_first_before_anything_was_watched(pool: Pool) -> None:
    chosen = folded([event(0, "chose_topic", "", topic="space")], pool)
    slate = chosen.arrange(pool, (), 3, seed=1)
    assert clip(int(slate.choices[0].clip[4:])).tags == ("space",)


CHOOSING = Settings(dial=0.8, variety=0.1, evenness=0.6, sliders={"cats": 0.7}, seen_again_days=3)
SAYING = Settings(finish=0.5, like=2.0, leave=0.0, utc_offset_s=7200.0)


@pytest.mark.parametrize("turned", [CHOOSING, SAYING], ids=["chooses otherwise", "says something else"])
def test_a_profile_turned_to_other_settings_equals_one_made_with_them(seen: Pool, turned: Settings) -> None:
    events = [watched(number, clip(number % 40), number % 7 == 6) for number in range(60)]
    events.append(event(60, "liked", clip(5).id))
    profile = folded(events[:40], seen)
    profile.undo([events[3].id])
    profile.turn(turned, DAY + 5)
    for each in events[40:]:
        profile.learn(each)
    made = Profile.from_events([*events[:3], *events[4:]], seen, turned, DAY + 5)
    assert profile.fingerprint() == made.fingerprint()
    at_s = (DAY + 5) * 86_400.0 + 43_200
    assert profile.arrange(seen, (), 9, 3, at_s) == made.arrange(seen, (), 9, 3, at_s)


def test_only_settings_that_change_what_the_events_say_teach_anew(seen: Pool) -> None:
    profile = folded(viewer(60), seen)
    before, model = profile.fingerprint(), profile._growth.known().model
    profile.turn(CHOOSING, DAY)
    assert profile._growth.known().model is model
    profile.turn(SAYING, DAY)
    assert profile.fingerprint() != before


def test_nothing_depends_on_the_hash_seed(tmp_path: Path) -> None:
    script = tmp_path / "print_fingerprint.py"
    script.write_text(
        "from personalization import Pool\n"
        "from tests.personalization.conftest import pictured\n"
        "from tests.personalization.test_profile import folded, viewer\n"
        "pool = Pool(pictured(number) for number in range(200))\n"
        "profile = folded(viewer(60), pool)\n"
        "print(profile.fingerprint(), profile.arrange(pool, (), 10, seed=5))\n"
    )
    root = str(Path(__file__).parents[2])
    said = {
        subprocess.run(
            [sys.executable, str(script)], check=True, capture_output=True, cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root},
        ).stdout
        for seed in ("0", "1", "2")
    }  # fmt: skip
    assert len(said) == 1


def test_a_snapshot_changes_nothing_but_the_time(seen: Pool) -> None:
    events = [watched(number, clip(number % 200), number % 7 == 6) for number in range(700)]
    kept = folded(events[:600], seen).snapshot()
    for fitting in (events, events[:600]):
        quick = Profile.from_events(fitting, seen, Settings(), DAY, kept)
        assert quick.fingerprint() == folded(fitting, seen).fingerprint()


def test_a_snapshot_that_does_not_fit_is_passed_over(pool: Pool) -> None:
    events = [watched(number, clip(number % 200), number % 7 == 6) for number in range(700)]
    kept = folded(events, pool).snapshot()
    for wrong in (kept[:-1], b"", b"x" * 500, kept[:40] + b"?" + kept[41:]):
        assert (
            Profile.from_events(events, pool, Settings(), DAY, wrong).fingerprint()
            == folded(events, pool).fingerprint()
        )
    others = [events[0], *events[2:]]
    assert (
        Profile.from_events(others, pool, Settings(), DAY, kept).fingerprint()
        == folded(others, pool).fingerprint()
    )
