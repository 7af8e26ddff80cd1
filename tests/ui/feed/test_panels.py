"""Which panel shows when."""

from ui.feed.panels import Open, Panels, panel_of, toggled


def test_with_room_the_reasons_rest_beside_the_stage() -> None:
    assert panel_of(Open(roomy=True)) == "why"
    assert panel_of(Open(roomy=False)) == ""


def test_w_closes_the_resting_reasons_and_brings_them_back() -> None:
    closed = toggled(Open(roomy=True), "why")
    assert panel_of(closed) == ""
    assert panel_of(toggled(closed, "why")) == "why"


def test_another_panel_takes_the_place_and_gives_it_back() -> None:
    comments = toggled(Open(roomy=True), "comments")
    assert panel_of(comments) == "comments"
    assert panel_of(toggled(comments, "comments")) == "why"


def test_closing_goes_from_the_topmost_down_and_says_when_nothing_is_left() -> None:
    panels = Panels()
    panels.toggle("comments")
    panels.toggle_help()
    assert [panels.close(), panels.close(), panels.close()] == [True, True, False]
