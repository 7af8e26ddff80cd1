"""What the screen shows of a state."""

from dataclasses import replace

from app.feed.state import FeedState, Page, Reason, Scan, Toast, Topic
from tests.ui.stand_in import clips
from ui.feed.lists import TRIED
from ui.feed.props import Props, derive

CLIP = clips(1)[0]


def reason(name: str, value: float) -> Reason:
    return Reason(name, name.title(), f"because of {name}", value, ("an event",))


def test_a_clip_is_shown_with_its_creator_and_where_it_comes_from() -> None:
    shown = derive(FeedState(page=Page.STAGE, clip=replace(CLIP, licence="CC0")))
    assert (shown.creator, shown.source, shown.hashtags) == ("Mira", "Holidays  ·  CC0", ("tea", "tag0"))
    assert shown.spoken == "Clip 0, by Mira, 8 seconds"


def test_without_a_creator_the_source_stands_in_once() -> None:
    shown = derive(FeedState(clip=replace(CLIP, creator="")))
    assert (shown.creator, shown.source) == ("Holidays", "")


def test_a_caption_that_only_repeats_the_title_is_not_shown_twice() -> None:
    assert derive(FeedState(clip=replace(CLIP, caption="Clip\n0"))).caption == ""


def test_the_chip_says_what_lifted_the_clip_most() -> None:
    state = FeedState(reasons=(reason("fog", -0.9), reason("tea", 0.2), reason("new", 0.4)))
    assert derive(state).why == "because of new"


def test_where_nothing_lifted_it_the_chip_does_not_pretend() -> None:
    untaught = replace(reason("quality", 0.2), because=())
    assert derive(FeedState(reasons=(untaught, reason("rain", -0.9)))).why == TRIED
    assert derive(FeedState()).why == ""


def test_every_reason_is_listed_and_the_values_add_up_to_the_score() -> None:
    reasons = (reason("fog", -0.08), reason("tea", 0.41), reason("new", 0.29))
    shown = derive(FeedState(score=0.62, reasons=reasons))
    assert [row.feature for row in shown.reasons] == ["tea", "new", "fog"]
    assert sum(float(row.value.replace("−", "-")) for row in shown.reasons) == float(shown.score)
    assert [round(row.share, 2) for row in shown.reasons] == [1.0, 0.71, -0.2]
    assert shown.lowered


def test_one_touch_refuses_the_clip_each_topic_once_or_the_creator() -> None:
    shown = derive(FeedState(clip=replace(CLIP, tags=("tea", "cup"))))
    assert [row.what for row in shown.less] == ["clip", "tag:tea", "tag:tag0", "tag:cup", "creator:Mira"]


def test_a_scan_says_how_far_it_is() -> None:
    counting, going = Scan("Trips", 12), Scan("Trips", 1200, 10000, 3)
    assert derive(FeedState(scan=counting)).scan_progress == "12 so far"
    assert derive(FeedState(scan=counting)).scanned == -1
    assert derive(FeedState(scan=going)).scan_progress == "1,200 of 10,000, 3 cannot be played"
    assert derive(FeedState(scan=going)).scanned == 0.12


def test_lists_and_toast_are_passed_on() -> None:
    state = FeedState(topics=(Topic("tea", 3, True),), toast=Toast("Liked\n", undoable=True))
    shown = derive(state)
    assert (shown.topics[0].tag, shown.toast, shown.undoable) == ("tea", "Liked", True)


def test_nothing_is_shown_of_nothing() -> None:
    assert derive(FeedState()) == Props(page="opening", score="0.00")
