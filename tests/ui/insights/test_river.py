"""The river is drawn true to its minutes, and all its names can be read."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from app.insights.span import four_weeks
from app.insights.streams import REST, Stream
from tests.ui.test_contrast import contrast
from ui.insights.river import COLOURS, GREY, LABEL_GAP, UNIT, middle_out, river, smooth, spread, weeks

DAYS = 28
amounts = st.floats(0, 300)
flows = st.lists(st.lists(amounts, min_size=DAYS, max_size=DAYS), min_size=1, max_size=9)


def streams(minutes: list[list[float]]) -> list[Stream]:
    return [Stream(f"topic{n}", tuple(of_day)) for n, of_day in enumerate(minutes)]


def ends(path: str) -> list[tuple[float, float]]:
    """The points that a path goes through, its beginning first."""
    numbers = [list(map(float, re.findall(r"-?[\d.]+", part))) for part in re.findall(r"[MCL][^MCLZ]+", path)]
    return [(part[-2], part[-1]) for part in numbers]


@given(flows)
def test_every_stream_is_a_closed_path_within_the_picture(minutes: list[list[float]]) -> None:
    for drawn in river(streams(minutes)):
        assert drawn.path.endswith("Z")
        assert len(ends(drawn.path)) == 2 * DAYS
        assert all(-0.1 <= x <= UNIT + 0.1 and -6 <= y <= UNIT + 0.1 for x, y in ends(drawn.path))


def test_a_stream_is_as_thick_as_its_share_of_the_day() -> None:
    drawn = river(streams([[30.0] * DAYS, [10.0] * DAYS]))
    points = ends(drawn[0].path)
    thick = points[-1][1] - points[0][1]
    assert thick == pytest.approx(UNIT / 4, abs=6)


@given(st.lists(amounts, min_size=DAYS, max_size=DAYS))
def test_smoothing_keeps_days_between_the_least_and_the_most(minutes: list[float]) -> None:
    smoothed = smooth(minutes)
    assert len(smoothed) == DAYS
    assert all(min(minutes) - 1e-9 <= each <= max(minutes) + 1e-9 for each in smoothed)


@given(st.lists(st.floats(0, UNIT), min_size=1, max_size=9).map(sorted))
def test_names_stand_apart_in_order_and_inside(labels: list[float]) -> None:
    placed = spread(labels)
    assert all(b - a >= LABEL_GAP - 1e-6 for a, b in pairwise(placed))
    assert placed[0] >= 0 and placed[-1] <= UNIT


def test_names_that_have_room_stay_where_they_are() -> None:
    assert spread([100.0, 400.0, 800.0]) == (100.0, 400.0, 800.0)


def test_names_that_touch_part_evenly_around_where_they_were() -> None:
    low, high = spread([500.0, 500.0])
    assert low + high == pytest.approx(1000)


def test_the_largest_stream_lies_in_the_middle_and_the_rest_is_grey() -> None:
    ordered = middle_out(streams([[float(9 - n)] * DAYS for n in range(5)]))
    assert ordered[2].topic == "topic0"
    assert river([Stream(REST, (1.0,) * DAYS)])[0].colour == GREY


@pytest.mark.parametrize("colour", [*COLOURS, GREY])
def test_every_stream_stands_out_from_the_card(colour: str) -> None:
    assert contrast(QColor(colour), QColor("#161320")) >= 3


def test_the_days_below_it_begin_with_the_first_and_end_today() -> None:
    marks = weeks(four_weeks(date(2026, 11, 24)))
    assert [mark["text"] for mark in marks] == ["28 Oct", "4 Nov", "11 Nov", "18 Nov", "Today"]
    assert (marks[0]["at"], marks[-1]["at"]) == (0, 1)
