"""Tiles lie in lines by day, and the keyboard finds its way among them."""

from datetime import date, datetime, timedelta

import pytest

from app.clips.clip import Clip
from app.feed.library import Kept
from ui.library.lines import day_words, lines, moved

TODAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12).astimezone()


def kept(id_: str, days_ago: int | None = 0) -> Kept:
    clip = Clip(id=id_, title=f"Title {id_}", where="", creator="Mira", duration_s=65.0)
    return Kept(clip, None if days_ago is None else NOON - timedelta(days=days_ago))


@pytest.mark.parametrize(
    ("days_ago", "words"),
    [
        (-1, "Today"),
        (0, "Today"),
        (1, "Yesterday"),
        (2, "Sunday"),
        (6, "Wednesday"),
        (7, "Tuesday, 17 November"),
        (365, "Monday, 24 November 2025"),
        (None, ""),
    ],
)
def test_a_day_is_called_what_one_calls_it(days_ago: int | None, words: str) -> None:
    assert day_words(kept("a", days_ago), TODAY) == words


def test_each_day_begins_a_line_and_only_its_first_line_is_named() -> None:
    laid = lines([*(kept(each) for each in "abc"), kept("d", 1)], 2, TODAY)
    assert [(line.heading, [tile["clip"] for tile in line.tiles]) for line in laid] == [
        ("Today", ["a", "b"]),
        ("", ["c"]),
        ("Yesterday", ["d"]),
    ]
    assert [tile["at"] for line in laid for tile in line.tiles] == [0, 1, 2, 3]


def test_a_tile_says_title_creator_and_length() -> None:
    (line,) = lines([kept("a")], 2, TODAY)
    shown = line.tiles[0]
    assert (shown["title"], shown["creator"], shown["length"]) == ("Title a", "Mira", "1:05")
    assert shown["spoken"] == "Title a, by Mira, 1 minute 5 seconds"


# a b c / d e / f g h
LAID = lines([*(kept(each) for each in "abcde"), *(kept(each, 1) for each in "fgh")], 3, TODAY)


@pytest.mark.parametrize(
    ("at", "across", "down", "there"),
    [
        (0, 1, 0, 1),
        (2, 1, 0, 3),  # the end of a line goes on to the next
        (0, -1, 0, 0),
        (7, 1, 0, 7),
        (1, 0, 1, 4),
        (2, 0, 1, 4),  # below it there is none: the last of that line
        (4, 0, 1, 6),
        (0, 0, -1, 0),
        (6, 0, 1, 6),
    ],
)
def test_an_arrow_key_goes_where_the_eye_goes(at: int, across: int, down: int, there: int) -> None:
    assert moved(LAID, at, across, down) == there


def test_without_tiles_there_is_no_way() -> None:
    assert moved((), 0, 1, 1) == 0
