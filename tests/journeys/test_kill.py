"""Killed at any moment while watching, the program loses no event that it acknowledged."""

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from app.clips import catalogue
from app.events.log import all_events, live_events
from app.feed.ranker import Ranker
from app.feed.request import Request
from app.paths import Paths
from app.store.database import open_store
from app.wiring import clock
from tests.arrows import ROOT
from tests.journeys.conftest import stocked

KILLS, MOST_EVENTS = 20, 60


def watch_until(paths: Paths, events: int) -> list[str]:
    """The ids that were acknowledged before the process was killed, at about that many events."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.watching", str(paths.data)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
    )
    assert process.stdout is not None
    seen = [process.stdout.readline().strip() for _ in range(events)]
    process.kill()
    rest = process.stdout.read().split()
    process.wait()
    process.stdout.close()
    return [id_ for id_ in [*seen, *rest] if len(id_) == 32]


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_while_watching_loses_nothing_acknowledged(paths: Paths, seed: int) -> None:
    stocked(paths)
    acknowledged = watch_until(paths, random.Random(seed).randint(1, MOST_EVENTS))
    assert acknowledged
    with closing(sqlite3.connect(paths.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    store = open_store(paths.database)
    assert set(acknowledged) <= {event.id for event in all_events(store)}
    store.close()


def test_after_a_kill_the_profile_is_the_one_folded_from_the_log(paths: Paths) -> None:
    stocked(paths)
    watch_until(paths, MOST_EVENTS)
    store = open_store(paths.database)
    events, clips = live_events(store), catalogue.clips(store)
    store.close()
    asked = Request(clock(), 12)
    folded, grown = Ranker(), Ranker()
    folded.load(events, clips)
    grown.load([], clips)
    grown.arrange(asked)  # from here on it learns event by event
    for event in events:
        grown.learn(event)
    assert folded.fingerprint(asked) == grown.fingerprint(asked)
    assert folded.arrange(asked) == grown.arrange(asked)
