"""Captured servers that the tests of this folder may ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.sources.feeds.replay import Replay, replayed


@pytest.fixture(scope="session")
def peertube(shared: Path) -> Iterator[Replay]:
    with replayed(shared, "peertube-6.3.0") as server:
        yield server


@pytest.fixture(scope="session")
def mastodon(shared: Path) -> Iterator[Replay]:
    with replayed(shared, "mastodon-api-takahe") as server:
        yield server


@pytest.fixture(scope="session")
def bluesky(shared: Path) -> Iterator[Replay]:
    with replayed(shared, "bluesky-appview") as server:
        yield server


@pytest.fixture(scope="session")
def mediawiki(shared: Path) -> Iterator[Replay]:
    with replayed(shared, "mediawiki-1.39") as server:
        yield server


@pytest.fixture(scope="session")
def wordpress(shared: Path) -> Iterator[Replay]:
    with replayed(shared, "wordpress-6.1") as server:
        yield server
