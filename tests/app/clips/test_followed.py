"""What is followed brings its clips: what is new first, each part newest first."""

from datetime import UTC, datetime, timedelta

import pytest

from app.clips import catalogue
from app.clips.followed import clips_of, count_of, feed_of, held
from app.clips.sources import add_source
from app.events.follows import Follows, Subject, creator, hashtag
from app.store.database import Store
from tests.app.clips.samples import found

DAY = datetime(2026, 11, 1, 12, tzinfo=UTC)
ADA, TEA = creator("Ada", "Clips"), hashtag("tea")


def day(number: int) -> datetime:
    return DAY + timedelta(days=number)


@pytest.fixture(autouse=True)
def _stocked(store: Store) -> None:
    """Five clips, one a day: of Ada, of Ben, of both kinds; and an Ada of another source."""
    source, other = (
        add_source(store, "folder", "/clips", "Clips"),
        add_source(store, "folder", "/work", "Work"),
    )
    made = [
        ("a", "Ada", ()),
        ("b", "Ben", ("tea",)),
        ("c", "Ada", ("tea", "sea")),
        ("d", "Ben", ("green_tea",)),
    ]
    catalogue.save(
        store,
        source,
        [
            found(id_, creator=by, hashtags=tags, added=day(n), published=day(n - 100))
            for n, (id_, by, tags) in enumerate(made)
        ],
    )
    catalogue.save(store, other, [found("e", "/work/e.mp4", creator="Ada", added=day(5))])


def ids(
    store: Store, follows: Follows, mark: datetime | None, n: int = 10, without: tuple[str, ...] = ()
) -> str:
    """The clips of the feed, with a bar between what is new and what is not."""
    parts: dict[bool, str] = {True: "", False: ""}
    for each in feed_of(store, follows, mark, n, without):
        parts[each.is_new] += each.clip
    return f"{parts[True]}|{parts[False]}"


def test_a_creator_of_a_source_is_not_the_one_of_that_name_elsewhere(store: Store) -> None:
    assert clips_of(store, ADA, 9) == ["c", "a"]
    assert clips_of(store, creator("Ada", "Work"), 9) == ["e"]
    assert clips_of(store, creator("ada", "Clips"), 9) == []


def test_a_hashtag_is_whole_and_of_any_source(store: Store) -> None:
    assert clips_of(store, TEA, 9) == ["c", "b"]
    assert clips_of(store, hashtag("green_tea"), 9) == ["d"]
    assert count_of(store, TEA) == 2


@pytest.mark.parametrize("name", ["🐈", "_", 'a"b', "नमस्ते", "Zoë (live)", "* OR 1", "日本語"])
def test_any_name_is_found(store: Store, name: str) -> None:
    catalogue.save(store, 1, [found("x", creator=name, hashtags=(name,))])
    assert clips_of(store, creator(name, "Clips"), 9) == ["x"]
    assert clips_of(store, hashtag(name), 9) == ["x"]


def test_clips_without_a_creator_go_by_their_source(store: Store) -> None:
    catalogue.save(store, 1, [found("x")])
    assert clips_of(store, creator("", "Clips"), 9) == ["x"]


def test_the_first_visit_finds_all_new_and_newest_first(store: Store) -> None:
    assert ids(store, Follows({ADA: day(9), TEA: day(9)}), None) == "cba|"
    assert ids(store, Follows({ADA: day(9), TEA: day(9)}), None, n=2) == "cb|"
    assert ids(store, Follows({ADA: day(9), TEA: day(9)}), None, without=("c",)) == "ba|"


def test_new_is_what_came_since_the_last_visit_and_what_is_followed_since(store: Store) -> None:
    long_ago = day(-9)
    assert ids(store, Follows({ADA: long_ago}), day(1)) == "c|a"
    assert ids(store, Follows({ADA: long_ago}), day(9)) == "|ca"
    assert ids(store, Follows({ADA: long_ago, TEA: day(9)}), day(8)) == "cb|a"


def test_a_clip_that_came_late_is_new_however_old_it_is(store: Store) -> None:
    catalogue.save(store, 1, [found("x", creator="Ada", added=day(6), published=day(-900))])
    assert ids(store, Follows({ADA: day(-9)}), day(5)) == "x|ca"


def test_what_cannot_be_played_is_not_counted(store: Store) -> None:
    follows = Follows({ADA: day(-9), TEA: day(-9)}, visited=day(1))
    counts = held(store, follows, 9)
    assert (counts[ADA].clips, counts[ADA].new, counts[TEA].new) == (2, ("c",), ("c",))
    catalogue.gone(store, 1, ["/clips/c.mp4"])
    assert held(store, follows, 9)[ADA].new == ()
    assert count_of(store, Subject("tag:sea")) == 0
