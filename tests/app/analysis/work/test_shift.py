"""The catalogue is analysed behind the feed, each clip once, whatever happens."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.analysis.clip import analyse
from app.analysis.work import extent
from app.analysis.work.extent import Extent
from app.analysis.work.progress import Pause, Progress
from app.analysis.work.shift import Shift
from app.clips.clip import Finding
from app.clips.lacking import SetAside
from app.clips.queue import KeptPlace, save_queue
from app.store.thread import StoreThread
from tests.app.analysis.work.fake import BROKE, NO_VIDEO, Desk


@pytest.fixture
def desk(tmp_path: Path, database: Path) -> Iterator[Desk]:
    folder = tmp_path / "clips"
    folder.mkdir()
    store = StoreThread(database)
    yield Desk(folder, store)
    store.shut()


@pytest.fixture
def shift(desk: Desk) -> Iterator[Shift]:
    shift = desk.shift()
    yield shift
    shift.close()


def test_each_clip_is_analysed_once_with_its_title_and_caption_the_newest_first(
    desk: Desk, shift: Shift
) -> None:
    desk.put("a", "b", "c", caption="at sea")
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: desk.analysed == {"a", "b", "c"})
    desk.wait_until_done()
    assert desk.asked == ["c", "b", "a"]
    assert desk.clips["a"].found == (Finding("a Title of a\nat sea", "text", 1.0),)


def test_what_comes_next_in_the_feed_is_analysed_first(desk: Desk, shift: Shift) -> None:
    desk.put("a", "b", "c")
    places = [KeptPlace("a", 0.0, 1.0, "", "[]", "[]")]
    desk.store.submit(lambda store: save_queue(store, places)).result()
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: len(desk.asked) == 3)
    assert desk.asked == ["a", "c", "b"]


def test_a_new_start_goes_on_where_the_last_one_ended(desk: Desk, shift: Shift) -> None:
    desk.put("a", "b")
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: desk.analysed == {"a", "b"})
    desk.put("c")
    again = desk.shift()
    again.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: "c" in desk.analysed)
    again.close()
    assert sorted(desk.asked) == ["a", "b", "c"]


def test_off_looks_at_nothing(desk: Desk, shift: Shift) -> None:
    desk.put("a")
    shift.orders.allow(Extent.OFF)
    desk.wait_until_done()
    assert desk.asked == []


def test_light_findings_are_completed_when_the_viewer_wants_all(desk: Desk, shift: Shift) -> None:
    desk.put("a")
    shift.orders.allow(Extent.LIGHT)
    desk.wait_until(lambda desk: desk.analysed)
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: len(desk.asked) == 2)
    shift.orders.allow(Extent.LIGHT)
    desk.wait_until_done()
    assert desk.asked == ["a", "a"]


def test_what_was_found_without_a_model_is_completed_when_it_is_back(desk: Desk, shift: Shift) -> None:
    desk.put("a")
    desk.lacks = ("faces.onnx",)
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: desk.analysed)
    assert _looks(desk, lacks=("faces.onnx",)) == 1
    assert _looks(desk, lacks=()) == 2
    assert _looks(desk, lacks=("boxes.onnx",)) == 2


def _looks(desk: Desk, lacks: tuple[str, ...]) -> int:
    """How often clips were looked at until a shift that begins with these files missing had done its work."""
    desk.lacks = lacks
    again = desk.shift()
    again.orders.allow(Extent.FULL)
    desk.wait_until_done()
    again.close()
    return len(desk.asked)


def test_clips_that_come_in_are_counted_and_analysed(desk: Desk, shift: Shift) -> None:
    shift.orders.allow(Extent.FULL)
    desk.wait_until_done()
    desk.put("a", "b")
    shift.orders.look()
    desk.wait_until(lambda desk: desk.analysed == {"a", "b"})
    assert Progress(1, 2) in desk.told


def test_nothing_is_done_on_battery(desk: Desk, shift: Shift) -> None:
    desk.put("a")
    desk.battery = True
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: Progress(0, 1, Pause.BATTERY) in desk.told)
    assert desk.asked == []
    desk.battery = False
    shift.orders.look()
    desk.wait_until(lambda desk: desk.analysed)


def test_nothing_is_done_while_clips_stutter(desk: Desk, shift: Shift) -> None:
    desk.put("a")
    with shift.orders.work():
        shift.orders.hold(1000)
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: Progress(0, 1, Pause.PLAYING) in desk.told)
    assert desk.asked == []


def test_the_viewer_can_stop_it_and_have_it_go_on(desk: Desk, shift: Shift) -> None:
    desk.put("a")
    shift.orders.stop(True)
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: Progress(0, 1, Pause.STOPPED) in desk.told)
    assert desk.asked == []
    shift.orders.stop(False)
    desk.wait_until(lambda desk: desk.analysed)


def test_a_clip_that_breaks_it_twice_is_set_aside_and_the_others_are_analysed(
    desk: Desk, shift: Shift
) -> None:
    desk.put("a", "b", "c")
    desk.answers["b"] = BROKE
    shift.orders.allow(Extent.FULL)
    desk.wait_until_done()
    assert desk.asked.count("b") == 2
    assert desk.analysed == {"a", "c"}
    assert desk.set_aside == [SetAside("b", "It broke.")]


def test_what_cannot_be_decoded_is_not_tried_twice(desk: Desk, shift: Shift) -> None:
    desk.put("a")
    desk.answers["a"] = NO_VIDEO
    shift.orders.allow(Extent.FULL)
    desk.wait_until_done()
    assert desk.asked == ["a"]
    assert desk.set_aside == [SetAside("a", "It is no video.")]


def test_a_file_that_holds_something_else_by_now_is_left_for_the_scan(desk: Desk, shift: Shift) -> None:
    desk.put("a", "b")
    (desk.folder / "b.mp4").write_text("another clip")
    shift.orders.allow(Extent.FULL)
    desk.wait_until_done()
    assert desk.asked == ["a"]
    assert desk.set_aside == []


def test_a_file_that_is_away_just_now_is_left_for_later(desk: Desk, shift: Shift) -> None:
    desk.put("a")
    (desk.folder / "a.mp4").rename(desk.folder / "away.mp4")
    shift.orders.allow(Extent.FULL)
    desk.wait_until_done()
    (desk.folder / "away.mp4").rename(desk.folder / "a.mp4")
    shift.orders.look()
    desk.wait_until(lambda desk: desk.analysed == {"a"})


def test_the_processes_go_when_there_is_nothing_to_do(desk: Desk) -> None:
    desk.put("a")
    shift = desk.shift(idle_s=0.0)
    shift.orders.allow(Extent.FULL)
    desk.wait_until(lambda desk: desk.analysts)
    assert desk.analysts[0].rested.wait(60)
    shift.close()


def test_a_store_that_is_shut_ends_it_quietly(tmp_path: Path, database: Path) -> None:
    store = StoreThread(database)
    desk = Desk(tmp_path, store)
    shift = desk.shift()
    store.shut()
    shift.orders.allow(Extent.FULL)
    shift.close()
    assert desk.failures == []


def test_the_version_beside_the_findings_is_theirs() -> None:
    assert extent.VERSION == analyse.VERSION
