"""What QML has to ask for anew is what has become another."""

from collections.abc import Iterator

import pytest

from app.feed.state import Scan
from tests.ui.stand_in import StandIn
from ui.feed.feed_model import FeedModel


@pytest.fixture
def told(session: StandIn) -> Iterator[list[str]]:
    """What a model says of the session, by the names of its signals."""
    model, said = FeedModel(session), list[str]()
    model.changed.connect(lambda: said.append("changed"))
    model.advanced.connect(lambda: said.append("advanced"))
    yield said


def test_while_clips_come_in_only_how_far_that_is_moves_on(session: StandIn, told: list[str]) -> None:
    session.show(scan=Scan("Trips", 1, 10))
    session.show(scan=Scan("Trips", 2, 10))
    assert told == ["advanced", "advanced"]


def test_what_is_the_same_is_not_told_and_what_is_another_is(session: StandIn, told: list[str]) -> None:
    session.show(scan=None)
    assert told == []
    session.show(notice="Something to say.")
    assert "changed" in told
