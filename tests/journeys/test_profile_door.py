"""The door `profile` tells what is believed, and takes the viewer's word on it."""

from datetime import datetime
from pathlib import Path

import pytest

from app.clips import catalogue
from app.paths import Paths
from app.store.database import open_store
from tests.journeys.conftest import stocked
from tests.journeys.month import live
from tests.journeys.test_doors import Doors


@pytest.fixture
def doors(paths: Paths) -> Doors:
    """The command line of somebody with a month behind them."""
    stocked(paths)
    store = open_store(paths.database)
    live(store, catalogue.clips(store), datetime(2026, 11, 24, 22).astimezone())
    store.close()
    return Doors(Path(paths.data))


def test_what_is_forgotten_of_a_topic_is_believed_no_longer_and_an_undo_brings_it_back(doors: Doors) -> None:
    before = doors("profile", "--json")
    topic = before["topics"][0]
    events = doors("profile", "forget", topic["topic"])["event"]
    after = {each["topic"]: each["weight"] for each in doors("profile", "--json")["topics"]}
    assert abs(after.get(topic["topic"], 0.0)) < abs(topic["weight"]) / 2
    for event in events:
        doors("undo", event)
    assert doors("profile", "--json") == before
