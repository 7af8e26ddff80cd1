"""Every other picture is looked at, and the rest only where that tells something."""

from app.analysis.picture.sparing import sparing


def looked_at(shown: list[int]) -> tuple[list[int | None], list[int]]:
    """What was found, and what was looked at."""
    asked: list[int] = []

    def look(one: int) -> int:
        asked.append(one)
        return one

    return sparing(shown, look, bool), asked


def test_where_nothing_is_told_half_is_looked_at() -> None:
    assert looked_at([0, 0, 0, 0, 0]) == ([0, None, 0, None, 0], [0, 0, 0])


def test_where_one_tells_something_all_are_looked_at_once() -> None:
    assert looked_at([0, 1, 2, 3]) == ([0, 1, 2, 3], [0, 2, 1, 3])


def test_a_single_picture_is_looked_at() -> None:
    assert looked_at([7]) == ([7], [7])
    assert looked_at([]) == ([], [])
