"""What a clip looks like to the learner: one table, at most about 300 names, none of them hidden."""

from collections.abc import Iterable

import numpy as np
import pytest

from personalization import ClipFeatures, Event, Pool, Profile, Settings
from personalization.features import Features
from personalization.habits import Habits
from personalization.table import PARTS, scale
from personalization.vocabulary import catalogue, vocabulary
from tests.personalization.conftest import DAY, watched

EVENING_S, MORNING_S = 20 * 3600.0, 8 * 3600.0


def of(clips: Iterable[ClipFeatures], met: dict[str, int] | None = None) -> Features:
    """The features that are live in a catalogue whose clips (ids) were met so often."""
    pool = Pool(clips)
    habits = Habits(pool, catalogue(pool).spellings)
    for clip, times in (met or {}).items():
        habits.count(clip, times)
    return Features(vocabulary(pool, habits.before(())))


def row(features: Features, clip: ClipFeatures) -> dict[str, float]:
    """What of a clip is not 0, by name."""
    wide = features.rows(Pool([clip]), np.zeros(1, np.int64), DAY)[0]
    return {features.names[at]: float(wide[at]) for at in np.flatnonzero(wide)}


def many() -> list[ClipFeatures]:
    """A catalogue with more names than can be live, and pictures."""
    places = np.random.default_rng(3).normal(size=(600, 64)).astype(np.float32)
    return [
        ClipFeatures(f"{n:03}", (f"tag{n % 200}", f"tag{n % 7}"), f"creator {n % 90}", f"source {n % 20}",
                     f"l{n % 12}", embedding=places[n].tobytes())
        for n in range(600)
    ]  # fmt: skip


def test_at_most_about_three_hundred_names_are_live_and_each_has_its_scale() -> None:
    clips = many()
    features = of(clips, {clip.id: 50 for clip in clips})
    assert 280 <= len(features.names) <= 320
    assert len(set(features.names)) == len(features.names)
    assert all(0 < scale(name) <= 0.2 for name in features.names)


def test_what_is_not_live_shares_a_name_of_its_kind() -> None:
    features = of(many())
    rare = row(features, ClipFeatures("x", ("never heard of",), "nobody", "nowhere", "xx"))
    assert {"tag:*", "by:*", "source:*", "lang:*"} <= set(rare)
    assert "by:*" not in row(features, ClipFeatures("x"))


@pytest.mark.parametrize("name", ["other", "*"])
def test_a_tag_or_creator_may_have_any_name(name: str) -> None:
    clips = [ClipFeatures(f"{n}", (name, "cats"), name, name, name) for n in range(9)]
    features = of(clips, {clip.id: 50 for clip in clips})
    assert len(set(features.names)) == len(features.names)
    assert sum(feature.startswith("tag:") for feature in row(features, clips[0])) >= 1


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("dog", "dogs", "en"), ("dog", "dogs", ""), ("hund", "hunde", "de"), ("party", "parties", "en")],
)
def test_two_spellings_of_one_word_are_one_feature(one: str, other: str, language: str) -> None:
    said = [ClipFeatures(f"{n}", (one if n % 3 else other,), language=language) for n in range(9)]
    features = of(said)
    assert features.vocabulary.tags == (one,)
    assert row(features, said[0]) == row(features, said[1])


def test_words_that_only_share_a_stem_stay_two() -> None:
    features = of([ClipFeatures("a", ("animals",)), ClipFeatures("b", ("animation",))])
    assert features.vocabulary.tags == ("animals", "animation")


def test_a_word_about_one_spelling_is_about_all() -> None:
    clips = [ClipFeatures(f"{n}", ("dogs" if n % 3 else "dog",), duration_s=9.0) for n in range(9)]
    said = Event("1", 0.0, "s", "more", detail={"feature": "tag:dog"})
    profile = Profile.from_events([said], Pool(clips), Settings(), DAY)
    reasons = {reason.name: reason for reason in profile.explain(clips[1])}
    assert reasons["tag:dogs"].because == ("1",)


def test_how_a_clip_looks_teaches_even_where_nothing_has_a_name() -> None:
    random = np.random.default_rng(7)
    kinds = random.normal(size=(4, 16))
    seen = kinds[np.arange(160) % 4] + random.normal(0, 0.3, (160, 16))
    clips = [
        ClipFeatures(f"{n:03}", duration_s=12.0, embedding=tuple(map(float, at))) for n, at in enumerate(seen)
    ]
    events = [watched(n, clip, n % 4 == 2) for n, clip in enumerate(clips[:60])]
    profile = Profile.from_events(events, Pool(clips), Settings(), DAY)
    slate = profile.arrange(Pool(clips[60:]), (), 10, seed=1)
    assert sum(int(choice.clip) % 4 == 2 for choice in slate.choices) >= 6
    assert {reason.name for reason in profile.explain(clips[62])} >= {"look"}


def habits() -> list[Event]:
    """Someone who likes music in the evening alone."""
    events = []
    for n in range(400):
        at_s = (DAY - 10) * 86_400.0 + (EVENING_S if n % 2 else MORNING_S) + n
        events.append(Event(f"{n:05}", at_s, "s", "watched", f"{n % 40}", 30.0 if n % 2 else 0.5))
    return events


def test_a_topic_may_be_liked_at_one_time_of_day_only() -> None:
    pool = Pool(ClipFeatures(f"{n}", ("music" if n % 3 else "talk",), duration_s=12.0) for n in range(60))
    profile = Profile.from_events(habits(), pool, Settings(seen_again_days=0), DAY)

    def score(at_s: float | None) -> float:
        return max(choice.score for choice in profile.arrange(pool, (), 1, 1, at_s).choices)

    morning, evening = (score(DAY * 86_400 + at_s) for at_s in (MORNING_S, EVENING_S))
    assert morning < score(None) < evening
    choice = profile.arrange(pool, (), 1, 1, DAY * 86_400 + EVENING_S).choices[0]
    assert sum(reason.value for reason in choice.reasons) == pytest.approx(choice.score, abs=1e-9)
    why = next(reason for reason in choice.reasons if reason.name.startswith(f"hour:{PARTS[3]}×"))
    assert why.of > 0
    assert why.finished == why.of


def test_the_time_of_day_is_the_viewers_own() -> None:
    pool = Pool(ClipFeatures(f"{n}", ("music",), duration_s=12.0) for n in range(60))

    def evening(utc_offset_s: float) -> float:
        settings = Settings(seen_again_days=0, utc_offset_s=utc_offset_s)
        profile = Profile.from_events(habits(), pool, settings, DAY)
        at_s = DAY * 86_400 + EVENING_S
        return {r.name: r.value for r in profile.arrange(pool, (), 1, 1, at_s).choices[0].reasons}.get(
            "hour:evening×music", 0.0
        )

    assert evening(0.0) > 0
    assert evening(43_200.0) == 0.0
