"""The Following feed fetches what is not here, and plays it once it has come."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.clips.clip import Clip
from app.events.event import Kind
from app.events.follows import Follows, hashtag
from app.feed.followed import Found
from app.feed.following import FollowingFeed
from app.feed.line import Line
from app.feed.queue import Placed
from app.feed.screen import Screen
from app.feed.state import Page
from app.player.ring import Ring
from app.player.silent import SilentEngine
from tests.app.events.samples import START


def clip(id_: str, here: bool = True) -> Clip:
    return Clip(id_, id_, f"/{id_}.mp4" if here else f"https://a.example/{id_}", duration_s=8.0)


class Word:
    """One hashtag is followed, and no rule hides anything."""

    follows = Follows({hashtag("tea"): START})

    def hides(self, _clip: Clip) -> bool:
        return False

    def visit_followed(self) -> None: ...


@dataclass
class Log:
    """Notes what is recorded."""

    kinds: list[tuple[Kind, str]] = field(default_factory=list)
    details: list[Any] = field(default_factory=list)

    def record(self, kind: Kind, clip: str, _value: float, detail: Any) -> None:
        self.kinds.append((kind, clip))
        self.details.append(detail)


class Seat:
    """A feed in front of which somebody sits; `found` is what the store would answer."""

    def __init__(self) -> None:
        self.engine, self.screen, self.log = SilentEngine(), Screen(), Log()
        self.ring = Ring(self.engine)
        self.line = Line(self.ring, self.log, lambda: False, lambda: None)  # type: ignore[arg-type]
        self.found: list[Found] = []
        self.wanted: list[list[str]] = []
        self.feed = FollowingFeed(self.ring, self.line, Word(), self.screen, self._look)  # type: ignore[arg-type]
        self.feed.wanted.connect(self.wanted.append)
        self.ring.shown.connect(self.line.stepped_on)
        self.line.arranged([Placed(clip("before"))], 1)
        self.screen.show(page=Page.STAGE)

    def sees(self, page: Page) -> None:
        assert self.screen.state.page is page

    def _look(self, _work: object, took: Callable[[list[Found]], None]) -> None:
        took(self.found)


@pytest.fixture
def seat(qtbot: QtBot) -> Iterator[Seat]:
    seat = Seat()
    qtbot.waitUntil(lambda: seat.ring.state.ready)
    yield seat
    seat.ring.close()


def test_what_is_not_here_is_fetched_newest_first_and_plays_once_it_has_come(
    seat: Seat, qtbot: QtBot
) -> None:
    seat.found = [Found(clip("b", here=False), True), Found(clip("a", here=False), True)]
    seat.feed.toggle()
    assert seat.wanted == [["b", "a"]]
    seat.sees(Page.UP_TO_DATE)
    visit = seat.feed.about(None)
    assert visit is not None and visit.away == 2
    seat.found = [Found(clip("b"), True), Found(clip("a", here=False), True)]
    seat.feed.ask()
    seat.sees(Page.STAGE)
    qtbot.waitUntil(lambda: seat.ring.state.key == "b" and seat.ring.state.ready)


def test_what_is_earlier_is_neither_played_nor_fetched_before_it_is_asked_for(seat: Seat) -> None:
    seat.found = [Found(clip("new"), True), Found(clip("old", here=False), False)]
    seat.feed.toggle()
    assert seat.wanted == [[]]
    assert seat.feed.steps(1), "the end is reached"
    seat.feed.go_on()
    assert seat.wanted[-1] == ["old"]


def test_a_last_clip_that_cannot_be_played_ends_the_feed_and_skips_none_of_those_that_come(
    seat: Seat, qtbot: QtBot
) -> None:
    seat.found = [Found(clip("broken"), True)]
    seat.feed.toggle()
    seat.feed.failed("broken")
    seat.line.failed("broken")
    seat.sees(Page.UP_TO_DATE)
    seat.found = [Found(clip("b"), False), Found(clip("a"), False)]
    seat.feed.go_on()
    qtbot.waitUntil(lambda: seat.ring.state.key == "b" and seat.ring.state.ready)


def test_leaving_a_feed_for_the_other_says_nothing_of_the_clips(seat: Seat, qtbot: QtBot) -> None:
    seat.found = [Found(clip("new"), True)]
    seat.feed.toggle()
    qtbot.waitUntil(lambda: seat.ring.state.key == "new" and seat.ring.state.ready)
    seat.feed.toggle()
    assert not seat.feed.on and seat.ring.state.key == "before"
    left = [
        detail
        for (kind, _), detail in zip(seat.log.kinds, seat.log.details, strict=True)
        if kind is not Kind.SHOWN
    ]
    assert [detail.get("interrupted") for detail in left] == [True, True]


def test_an_answer_that_comes_after_the_feed_was_closed_changes_nothing(seat: Seat) -> None:
    late: list[Callable[[list[Found]], None]] = []
    seat.feed._look = lambda _work, took: late.append(took)
    seat.feed.toggle()
    seat.feed.toggle()
    late[0]([Found(clip("new"), True)])
    assert seat.line.current is not None and seat.line.current.clip.id == "before"
    assert seat.wanted == []
