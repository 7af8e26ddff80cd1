"""A refresh brings what is new, changed or gone, asks for little, and keeps what came whatever happens."""

from datetime import UTC, datetime, timedelta

import pytest

from app.clips import catalogue
from app.clips.far import far_id
from app.clips.sources import sources
from app.events.event import Kind
from app.events.log import append
from app.sources.far import walk
from app.sources.far.refresh import EVERY, JITTER, STRANGE
from app.sources.feeds.limits import Limits
from app.sources.progress import Progress
from tests.app.events.samples import event
from tests.app.sources.far.conftest import Home
from tests.app.sources.far.tube import Tube, named

TWELVE = [f"clip {number}" for number in range(12)]


def titles(*names: str) -> set[str]:
    return {f"Title of {name}" for name in names}


def test_a_feed_is_read_to_its_end(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    result = home.refresh()
    assert (result.added, result.error, len(tube.asked)) == (12, None, 3)
    assert set(home.titles) == titles(*TWELVE)
    assert (home.feed.total, home.feed.walked is not None) == (12, True)


def test_with_nothing_new_one_question_is_asked(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    home.refresh()
    result = home.refresh()
    assert (result.added, result.updated, result.gone, len(tube.asked)) == (0, 0, 0, 1)
    assert len(home.titles) == 12


def test_a_server_without_marks_is_asked_no_more_often(home: Home, tube: Tube) -> None:
    tube.clips, tube.marks = named(*TWELVE), False
    home.refresh()
    home.refresh()
    assert len(tube.asked) == 1


def test_what_is_new_is_taken_without_reading_all_again(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    home.refresh()
    tube.clips = named("new", *TWELVE)
    assert (home.refresh().added, len(tube.asked)) == (1, 2)
    assert len(home.titles) == 13


def test_an_edit_arrives_and_keeps_the_history(home: Home, tube: Tube) -> None:
    tube.clips = named("a", "b")
    home.refresh()
    a = far_id("tube", "a")
    home.ask(lambda store: append(store, event(Kind.LIKED, a)))
    tube.clips[0] |= {"title": "Renamed", "page": "https://moved.example/w/a"}
    assert (home.refresh().updated, set(home.titles)) == (1, {"Renamed", "Title of b"})
    assert next(clip.id for clip in home.ask(catalogue.clips)) == a


def test_other_counts_are_kept_but_are_no_edit(home: Home, tube: Tube) -> None:
    tube.clips = named("a", views=1)
    home.refresh()
    tube.clips = named("a", views=2)
    assert home.refresh().updated == 0
    assert [clip.views for clip in home.ask(catalogue.clips)] == [2]


def test_a_deletion_arrives_and_the_history_stays(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    home.refresh()
    deleted = far_id("tube", "clip 7")
    home.ask(lambda store: append(store, event(Kind.LIKED, deleted)))
    del tube.clips[7]
    assert home.refresh().gone == 1
    assert "Title of clip 7" not in home.titles
    kept = home.ask(lambda store: store.connection.execute("SELECT clip FROM events").fetchall())
    assert kept == [(deleted,)]


def test_an_edit_far_back_arrives_with_the_walk_of_the_next_day(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    home.refresh()
    tube.clips[11]["title"] = "Renamed"
    assert home.refresh().updated == 0
    home.age()
    assert (home.refresh().updated, len(tube.asked)) == (1, 3)


def test_what_the_feed_itself_calls_deleted_goes_at_once(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    home.refresh()
    tube.clips, tube.gone = named("new", *TWELVE), ["clip 9"]
    assert home.refresh().gone == 1


def test_what_falls_out_of_a_window_on_the_newest_is_kept(home: Home, tube: Tube) -> None:
    tube.says_total = False
    tube.clips = [named(name, day=day)[0] for day, name in ((9, "i"), (8, "h"), (7, "g"), (6, "f"))]
    home.refresh()
    tube.clips = [named("j", day=10)[0], tube.clips[0], tube.clips[2]]
    assert (home.refresh().gone, set(home.titles)) == (1, titles("j", "i", "g", "f"))


def test_what_a_choice_does_not_show_now_is_kept(home: Home, tube: Tube) -> None:
    tube.says_total, tube.chooses = False, True
    tube.clips = named("a", "b", "c")
    home.refresh()
    tube.clips = named("d", "b")
    assert (home.refresh().gone, set(home.titles)) == (0, titles("a", "b", "c", "d"))


def test_a_choice_is_not_read_to_its_end_when_its_first_page_is_known(home: Home, tube: Tube) -> None:
    tube.chooses, tube.marks = True, False
    tube.clips = named(*TWELVE)
    home.refresh()
    home.age()
    home.refresh()
    assert len(tube.asked) == 1


def test_what_is_missing_at_the_end_of_several_pages_is_gone(home: Home, tube: Tube) -> None:
    tube.clips, tube.says_total = named(*TWELVE), False
    home.refresh()
    tube.clips.pop()
    home.age()
    assert (home.refresh().gone, len(home.titles)) == (1, 11)


def test_a_feed_that_is_empty_all_at_once_loses_nothing(home: Home, tube: Tube) -> None:
    tube.clips = named("a", "b")
    home.refresh()
    tube.clips = []
    result = home.refresh()
    assert (result.gone, result.error, len(home.titles)) == (0, walk.EMPTY, 2)


def test_a_page_that_breaks_off_keeps_what_came_and_is_made_up_for(home: Home, tube: Tube) -> None:
    tube.clips, tube.broken = named(*TWELVE), {1: (500, {})}
    result = home.refresh()
    assert result.added == 5 and result.error is not None and "trouble of its own (500)" in result.error
    assert [row.error for row in home.ask(sources)] == [result.error]
    tube.broken = {}
    assert (home.refresh().added, home.refresh().error, len(home.titles)) == (7, None, 12)


def test_a_gap_among_the_newest_is_made_up_for(home: Home, tube: Tube) -> None:
    old = [f"old {number}" for number in range(10)]
    tube.clips = named(*old)
    home.refresh()
    tube.clips, tube.broken = named(*TWELVE, *old), {1: (500, {})}
    assert home.refresh().added == 5
    tube.broken = {}
    assert (home.refresh().added, len(home.titles)) == (7, 22)


def test_a_feed_that_moved_keeps_its_clips_and_is_asked_as_sparingly(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    home.refresh()
    tube.moved = "/elsewhere"
    home.age()
    result = home.refresh()
    assert (result.added, result.gone, result.error, len(home.titles)) == (0, 0, None, 12)
    home.refresh()
    assert [path.partition("?")[0] for path in tube.asked] == ["/videos", "/elsewhere"]


def test_a_host_that_wants_rest_is_not_asked_again(home: Home, tube: Tube) -> None:
    tube.broken = {0: (429, {"Retry-After": "60"})}
    first, second = home.refresh(), None
    assert first.error is not None and "wants to be left alone until" in first.error
    second = home.refresh()
    assert (second.error, tube.asked) == (first.error, [])


def test_an_answer_that_nobody_expects_is_a_sentence(home: Home, tube: Tube) -> None:
    tube.clips = named("a")
    home.refresh()
    tube.clips = [{"bad": True}]
    assert (home.refresh().error, home.titles) == (STRANGE, ["Title of a"])


def test_only_short_or_vertical_clips_are_let_in(home: Home, tube: Tube) -> None:
    shapes = ((60.0, 16, 9), (600.0, 16, 9), (600.0, 9, 16))
    for name, (length_s, width, height) in zip("abc", shapes, strict=True):
        tube.clips += named(name, duration_s=length_s, width=width, height=height)
    assert home.refresh().added == 2
    home.age()
    assert (home.refresh(limits=Limits(30.0, vertical=False)).gone, home.titles) == (2, [])


def test_what_cannot_be_played_is_said_until_it_is_gone(home: Home, tube: Tube) -> None:
    tube.clips = [*named("a"), *named("b", page="", renditions=()), *named("c", refused="It is live.")]
    refused = {(each.path, each.why) for each in home.refresh().refused}
    assert refused == {("b", walk.NO_ADDRESS), ("c", "It is live.")}
    assert len(home.refresh().refused) == 2
    tube.clips = named("a")
    assert home.refresh().refused == ()


def test_after_five_hundred_new_clips_the_next_refresh_goes_on(
    home: Home, tube: Tube, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "MOST_NEW", 6)
    tube.clips = named(*TWELVE)
    assert (home.refresh().added, home.feed.walked) == (10, None)
    assert (home.refresh().added, len(home.titles)) == (2, 12)
    assert home.feed.walked is not None


def test_what_came_in_one_document_is_taken_whole(
    home: Home, tube: Tube, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "MOST_NEW", 6)
    tube.clips, tube.size = named(*TWELVE), 12
    assert (home.refresh().added, home.feed.walked is not None) == (12, True)


def test_a_cancelled_refresh_keeps_what_came_and_goes_on_later(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    came: list[Progress] = []
    result = home.refresh(progress=came.append, cancelled=lambda: bool(came))
    assert (result.cancelled, result.added, len(home.titles)) == (True, 5, 5)
    assert (home.refresh().added, len(home.titles)) == (7, 12)


def test_progress_tells_how_far_it_is(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    came: list[Progress] = []
    home.refresh(progress=came.append)
    assert [(each.done, each.total, each.added) for each in came] == [(5, 12, 5), (10, 12, 10), (12, 12, 12)]


def test_the_first_clip_is_told_of_before_the_rest_came(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE)
    told: list[tuple[str, ...]] = []
    first: list[int] = []
    tube.on_request = lambda page: first.append(len(told)) if page == 1 else None
    home.refresh(came_in=told.append)
    assert first[0] >= 1
    assert [id_ for batch in told for id_ in batch] == [far_id("tube", name) for name in TWELVE]


def test_a_feed_is_left_alone_for_a_quarter_of_an_hour(home: Home) -> None:
    before = datetime.now(UTC)
    home.refresh()
    due = home.feed.due
    assert due is not None and EVERY <= due - before <= EVERY + JITTER + timedelta(minutes=1)


def test_a_walk_that_a_crash_ended_is_begun_anew(home: Home, tube: Tube) -> None:
    tube.clips = named(*TWELVE[6:])
    home.refresh()
    tube.clips = named(*TWELVE)

    def crash(_progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        home.refresh(progress=crash)
    assert (home.refresh().added, len(home.titles)) == (1, 12)
