"""A feed of a small server, and the program that refreshes it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.clips import catalogue
from app.clips.feeds import Feed, add_feed, feed
from app.network.client import Client
from app.sources.far.refresh import refresh_feed
from app.sources.progress import Refreshed
from app.store.database import Store
from app.store.thread import StoreThread
from tests.app.sources.far.tube import Tube, TubeAdapter, TubeServer


class Home:
    """A store with one feed."""

    def __init__(self, database: Path, server: TubeServer) -> None:
        self.store, self.server, self.tube = StoreThread(database), server, server.tube
        self.client = server.client()
        self.source = self.ask(lambda store: add_feed(store, "tube", server.where, "A tube"))

    def ask(self, work: Callable[[Store], Any]) -> Any:
        """What the store says."""
        return self.store.submit(work).result(20)

    @property
    def feed(self) -> Feed:
        """The feed as it is known now."""
        found: Feed = self.ask(lambda store: feed(store, self.source))
        return found

    def refresh(self, client: Client | None = None, **known: Any) -> Refreshed:
        """Bring the feed up to date; forgets what was asked before."""
        self.tube.asked.clear()
        return refresh_feed(self.feed, TubeAdapter(), client or self.client, self.store.submit, **known)

    @property
    def titles(self) -> list[str]:
        """Of all playable clips."""
        return [clip.title for clip in self.ask(catalogue.clips)]

    def age(self) -> None:
        """Let the last walk to the end lie in the past."""
        self.ask(
            lambda store: store.connection.execute("UPDATE feeds SET walked = '2026-01-01T00:00:00+00:00'")
        )


@pytest.fixture
def tube() -> Tube:
    """What the server holds; empty."""
    return Tube()


@pytest.fixture
def home(database: Path, tube: Tube) -> Iterator[Home]:
    """The program and the server, both at work."""
    with TubeServer(tube) as server:
        home = Home(database, server)
        yield home
        home.store.shut()
