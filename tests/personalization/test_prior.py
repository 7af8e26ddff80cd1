"""What others liked is believed as far as it can be known."""

import numpy as np
import pytest

from personalization import ClipFeatures, Pool
from personalization.approval import approval
from personalization.columns import Floats
from personalization.prior import BASE, expected


def counted(name: str, likes: int, views: int, duration_s: float = 12.0, source: str = "a") -> ClipFeatures:
    """A clip that its source's people viewed and liked so often."""
    return ClipFeatures(name, source=source, duration_s=duration_s, views=views, likes=likes)


def crowd(source: str, share: float, spread: float, seed: int = 1) -> list[ClipFeatures]:
    """Four hundred clips of a source; their chances to be liked differ by `spread`."""
    random = np.random.default_rng(seed)
    chance = share * np.exp(random.normal(0, spread, 400))
    likes = random.binomial(100, np.minimum(chance, 1.0))
    return [counted(f"{source}{n}", int(likes[n]), 100, source=source) for n in range(400)]


def priors(clips: list[ClipFeatures], asked: list[ClipFeatures]) -> Floats:
    """The priors of some clips in a catalogue."""
    pool = Pool([*clips, *asked])
    return expected(pool, np.array([pool.row[clip.id] for clip in asked]), approval(Pool(clips)))


def test_a_clip_that_nobody_counted_is_as_good_as_any() -> None:
    assert priors(crowd("a", 0.1, 0.3), [ClipFeatures("silent", source="b")]) == pytest.approx([BASE])


def test_a_source_of_generous_likers_has_no_advantage() -> None:
    clips = [*crowd("mild", 0.05, 0.3), *crowd("keen", 0.3, 0.3)]
    found = [np.mean(priors(clips, [c for c in clips if c.source == source])) for source in ("mild", "keen")]
    assert found[0] == pytest.approx(found[1], rel=0.1)


def test_more_likes_a_view_are_better_and_more_so_the_more_viewed() -> None:
    asked = [counted("few", 2, 10), counted("many", 200, 1000), counted("poor", 20, 1000)]
    few, many, poor = priors(crowd("a", 0.1, 0.4), asked)
    assert poor < BASE < few < many


def test_a_clip_without_views_is_liked_as_clips_of_its_length_are() -> None:
    short = [counted(f"s{n}", 20, 100, 5.0) for n in range(50)]
    long = [counted(f"l{n}", 10, 100, 100.0) for n in range(50)]
    brief, lengthy = priors([*short, *long], [counted("brief", 0, 0, 5.0), counted("lengthy", 0, 0, 100.0)])
    assert brief > BASE > lengthy


def test_counts_say_little_where_the_clips_of_a_source_hardly_differ() -> None:
    asked = [counted("better", 20, 100)]
    alike, varied = (priors(crowd("a", 0.1, spread), asked)[0] for spread in (0.02, 0.8))
    assert BASE < alike < varied
