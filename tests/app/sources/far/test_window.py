"""While the window is open, feeds come in beside folders, and end with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.clips.feeds import feeds
from app.clips.sources import sources
from app.paths import Paths
from app.sources.far import intake as far_intake
from app.sources.far.intake import FarIntake
from app.sources.feeds.offer import Offer
from app.sources.feeds.port import Adapter
from app.sources.intake import Intake
from app.sources.progress import Refreshed
from tests.app.sources.far.conftest import Home
from tests.app.sources.far.tube import Tube, TubeAdapter, named


def adapter(_kind: str) -> Adapter:
    return TubeAdapter()


@pytest.fixture
def intake(home: Home, database: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Intake]:  # noqa: ARG001  # signals need an application
    monkeypatch.setattr(far_intake, "CALM_MS", 0)
    far = FarIntake(home.store, lambda: home.client, adapter)
    intake = Intake(home.store, Paths.of(database.parent), far)
    yield intake
    intake.close()


def test_a_feed_is_no_folder_and_comes_in_by_itself(
    home: Home, tube: Tube, intake: Intake, qtbot: QtBot
) -> None:
    tube.clips = named("a", "b")
    ended: list[Refreshed] = []
    intake.ended.connect(ended.append)
    with qtbot.waitSignal(intake.ended, timeout=20_000):
        intake.start([])
    intake.close()
    assert [(each.source, each.added, each.error) for each in ended] == [(home.source, 2, None)]


def test_what_was_found_becomes_a_source_and_is_refreshed(
    home: Home, tube: Tube, intake: Intake, qtbot: QtBot
) -> None:
    tube.clips = named("a")
    where = f"{home.server.where}/other"
    with qtbot.waitSignals([intake.added, intake.came_in, intake.ended], timeout=20_000):
        intake.far.add(Offer("tube", where, "Another"), home.server.where, on_my_network=True)
    added = home.ask(feeds)[-1]
    assert (added.where, added.title, added.on_my_network) == (where, "Another", True)


def test_the_word_for_one_host_is_none_for_another(home: Home, intake: Intake, qtbot: QtBot) -> None:
    offer = Offer("tube", "http://192.168.1.1/videos", "The router")
    with qtbot.waitSignal(intake.ended, timeout=20_000):
        intake.far.add(offer, home.server.where, on_my_network=True)
    assert home.ask(feeds)[-1].on_my_network is False
    assert "which nobody allowed for it" in home.ask(sources)[-1].error


def test_a_removed_feed_ends_what_is_under_way(home: Home, tube: Tube, intake: Intake, qtbot: QtBot) -> None:
    tube.clips = named(*(f"clip {number}" for number in range(500)))
    tube.on_request = lambda page: intake.remove(home.source) if page == 3 else None
    with qtbot.waitSignal(intake.removed, timeout=20_000):
        intake.refresh(home.source)
    intake.close()
    assert home.titles == [] and len(tube.asked) < 100


def test_paused_in_the_window_a_feed_stops_at_once(
    home: Home, tube: Tube, intake: Intake, qtbot: QtBot
) -> None:
    tube.clips = named(*(f"clip {number}" for number in range(500)))
    tube.on_request = lambda page: intake.far.pause(home.source, paused=True) if page == 3 else None
    with qtbot.waitSignal(intake.ended, timeout=20_000) as ended:
        intake.refresh(home.source)
    assert ended.args is not None and ended.args[0].cancelled
    assert home.feed.paused and len(home.titles) < 100
