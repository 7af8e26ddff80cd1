"""Clips that fail go from the feed, but a busy computer does not empty it."""

from app.clips.clip import Clip
from app.feed.line import Line
from app.feed.queue import Placed
from app.player.ring import Ring
from app.player.silent import SilentEngine
from tests.app.feed.test_following import Log

A, B, C = (Placed(Clip(id_, id_, f"/{id_}.mp4", duration_s=8.0)) for id_ in "abc")


def lined() -> Line:
    """One on stage, and the other prepared."""
    line = Line(Ring(SilentEngine()), Log(), lambda: False, lambda: None)  # type: ignore[arg-type]
    line.arranged([A, B], 1)
    return line


def coming(line: Line) -> list[str]:
    return [placed.clip.id for placed in line.queue.upcoming()]


def test_a_clip_that_was_never_on_stage_and_fails_does_not_come_again() -> None:
    line = lined()
    line.failed("b")
    line.arranged([B], 0)
    assert not coming(line)


def test_where_others_are_left_a_clip_that_failed_does_not_come_again() -> None:
    line = lined()
    assert line.stepped_on("a")
    line.move(1)
    line.failed("a")
    line.arranged([A, C], 0)
    assert coming(line) == ["c"]


def test_where_nothing_else_is_left_a_clip_that_was_late_comes_again_and_the_swipe_is_made_up_for() -> None:
    line = lined()
    assert line.stepped_on("a")
    line.move(1)
    line.failed("a")
    line.move(1)
    line.arranged([A], 0)
    assert line.current is not None and line.current.clip.id == "a"
