"""What is known of a feed is kept with its source."""

from datetime import UTC, datetime

from app.clips.far import far_id, save_far
from app.clips.feeds import Asked, Feed, add_feed, asked_of, feed, feeds, note_due, note_walk, pause
from app.clips.fetched import Fetched, fetched, keep_offline, note_fetched, note_gone, note_played
from app.clips.sources import add_source, remove_source, sources
from app.store.database import Store
from tests.app.clips.far_samples import far

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
WHERE = "https://tube.example/videos?sort=new"


def test_a_feed_is_a_source(store: Store) -> None:
    add_source(store, "folder", "/clips", "Clips")
    source = add_feed(store, "peertube", WHERE, "A tube", on_my_network=True)
    assert [(row.id, row.kind, row.where, row.title) for row in sources(store)][1:] == [
        (source, "peertube", WHERE, "A tube")
    ]
    assert (
        feeds(store)
        == [Feed(source, "peertube", WHERE, on_my_network=True, title="A tube")]
        == [feed(store, source)]
    )


def test_adding_a_feed_again_takes_nothing_back(store: Store) -> None:
    source = add_feed(store, "rss", WHERE, "A feed", on_my_network=True)
    assert add_feed(store, "rss", WHERE, "Again") == source
    assert [each.on_my_network for each in feeds(store)] == [True]


def test_how_far_a_feed_was_read_is_kept(store: Store) -> None:
    source = add_feed(store, "rss", WHERE, "A feed")
    note_walk(
        store, source, NOW, 7, [Asked(WHERE, f"{WHERE}&1", '"1"', "yesterday"), Asked(f"{WHERE}&page=2")]
    )
    note_due(store, source, NOW)
    pause(store, source, paused=True)
    assert feeds(store) == [
        Feed(source, "rss", WHERE, paused=True, due=NOW, walked=NOW, total=7, title="A feed")
    ]
    assert asked_of(store, source)[WHERE] == Asked(WHERE, f"{WHERE}&1", '"1"', "yesterday")
    note_walk(store, source, None)
    assert (feeds(store)[0].walked, asked_of(store, source)) == (None, {})


def test_a_removed_feed_leaves_nothing(store: Store) -> None:
    source = add_feed(store, "rss", WHERE, "A feed")
    save_far(store, source, "rss", [far("a")])
    note_walk(store, source, NOW, 1, [Asked(WHERE, '"1"')])
    note_fetched(store, Fetched(far_id("rss", "a"), "a.mp4", 7, NOW))
    remove_source(store, source)
    tables = ("sources", "feeds", "asked", "far_clips", "fetched", "files", "clips")
    count = "SELECT count(*) FROM {}"
    assert [store.connection.execute(count.format(each)).fetchone()[0] for each in tables] == [0] * len(
        tables
    )


def test_what_was_fetched_is_known_with_its_last_play(store: Store) -> None:
    source = add_feed(store, "rss", WHERE, "A feed")
    save_far(store, source, "rss", [far("a"), far("b")])
    a, b = (far_id("rss", each) for each in "ab")
    for clip in (a, b):
        assert note_fetched(store, Fetched(clip, f"{clip}.mp4", 7, NOW))
    note_played(store, a, NOW)
    keep_offline(store, a, kept=True)
    note_gone(store, [b])
    assert fetched(store) == [Fetched(a, f"{a}.mp4", 7, NOW, NOW, kept_offline=True)]
