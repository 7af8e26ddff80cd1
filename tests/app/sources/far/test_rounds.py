"""Feeds are refreshed two at a time, and of each host one after the other."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Event

from pytestqt.qtbot import QtBot

from app import settings
from app.clips.feeds import Feed, add_feed, pause
from app.network.client import Client
from app.sources.far.intake import FarIntake, due
from app.sources.far.rounds import UNKNOWN, Rounds
from app.sources.feeds.port import Adapter
from tests.app.sources.far.conftest import Home
from tests.app.sources.far.tube import Tube, TubeAdapter, named

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def adapter(_kind: str) -> Adapter:
    return TubeAdapter()


def another(home: Home, name: str) -> Feed:
    """A second feed of the same host."""
    where = f"{home.server.where}/{name}"
    source = home.ask(lambda store: add_feed(store, "tube", where, name))
    return replace(home.feed, source=source, where=where)


def test_of_one_host_one_feed_at_a_time(home: Home, tube: Tube) -> None:
    tube.clips = named("a", "b")
    at_once, most = 0, 0
    first, go_on = Event(), Event()

    def client() -> Client:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        first.set()
        go_on.wait(20)
        at_once -= 1
        return home.client

    rounds = Rounds(home.store.submit, client, adapter=adapter)
    futures = [rounds.refresh(home.feed), rounds.refresh(another(home, "other"))]
    assert first.wait(20)
    assert rounds.refresh(home.feed) is futures[0]
    go_on.set()
    assert [future.result(20).added for future in futures] == [2, 2]
    assert most == 1
    rounds.close()


def test_two_hosts_are_asked_side_by_side(home: Home) -> None:
    both, waiting = Event(), list[None]()

    def client() -> Client:
        waiting.append(None)
        if len(waiting) == 2:
            both.set()
        assert both.wait(20)
        return home.client

    rounds = Rounds(home.store.submit, client, adapter=adapter)
    elsewhere = replace(home.feed, source=99, where="http://b.example/videos")
    futures = [rounds.refresh(home.feed), rounds.refresh(elsewhere)]
    assert [future.result(20).source for future in futures] == [home.source, 99]
    rounds.close()


def test_how_long_clips_may_be_is_the_viewers_choice(home: Home, tube: Tube) -> None:
    tube.clips = [*named("a", duration_s=20.0), *named("b", duration_s=40.0, width=9, height=16)]
    home.ask(lambda store: settings.put(store, "longest_s", 30))
    home.ask(lambda store: settings.put(store, "long_vertical", False))
    rounds = Rounds(home.store.submit, lambda: home.client, adapter=adapter)
    assert rounds.refresh(home.feed).result(20).added == 1
    rounds.close()


def test_a_kind_that_nobody_knows_is_a_sentence(home: Home) -> None:
    rounds = Rounds(home.store.submit, lambda: home.client, adapter=lambda _kind: None)
    assert rounds.refresh(home.feed).result(20).error == UNKNOWN
    rounds.close()


def test_closing_ends_what_is_under_way(home: Home, tube: Tube) -> None:
    tube.clips = named(*(f"clip {number}" for number in range(500)))
    asked = Event()
    tube.on_request = lambda page: asked.set() if page == 2 else None
    rounds = Rounds(home.store.submit, lambda: home.client, adapter=adapter)
    running = rounds.refresh(home.feed)
    waiting = rounds.refresh(another(home, "other"))
    assert asked.wait(20)
    rounds.close()
    assert running.result(0).cancelled and waiting.result(0).cancelled
    assert rounds.refresh(home.feed).cancelled()


def test_a_feed_is_due_when_its_time_has_come() -> None:
    feed = Feed(1, "tube", "https://tube.example")
    later, past = NOW + timedelta(minutes=5), NOW - timedelta(minutes=5)
    feeds = [feed, replace(feed, source=2, due=past), replace(feed, source=3, due=later)]
    feeds += [replace(feed, source=4, paused=True), replace(feed, source=5, due=NOW + timedelta(days=300))]
    assert [each.source for each in due(feeds, NOW)] == [1, 2, 5]


def test_the_window_refreshes_what_is_due_and_tells_of_it(home: Home, tube: Tube, qtbot: QtBot) -> None:
    tube.clips = named("a", "b")
    intake = FarIntake(home.store, lambda: home.client, adapter)
    came: list[tuple[str, ...]] = []
    intake.came_in.connect(came.append)
    with qtbot.waitSignals([intake.advanced, intake.progressed, intake.ended], timeout=20_000):
        intake.look()
    qtbot.waitUntil(lambda: sum(map(len, came)) == 2, timeout=20_000)
    intake.close()


def test_a_paused_feed_is_asked_only_by_the_viewers_word(home: Home, tube: Tube, qtbot: QtBot) -> None:
    home.ask(lambda store: pause(store, home.source, paused=True))
    intake = FarIntake(home.store, lambda: home.client, adapter)
    intake.look()
    home.ask(lambda _store: None)
    assert tube.asked == []
    with qtbot.waitSignal(intake.ended, timeout=20_000):
        intake.refresh(home.source)
    assert len(tube.asked) == 1
    intake.close()


def test_a_folder_brings_no_client(home: Home, qtbot: QtBot) -> None:  # noqa: ARG001  # signals need it
    made: list[None] = []

    def client() -> Client:
        made.append(None)
        return home.client

    intake = FarIntake(home.store, client, adapter)
    home.ask(lambda store: store.connection.execute("DELETE FROM feeds"))
    intake.look()
    intake.refresh(home.source)
    home.ask(lambda _store: None)
    intake.close()
    assert made == []
