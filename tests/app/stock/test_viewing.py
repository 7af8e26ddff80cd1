"""What happens on stage is told to the stock: when a clip has settled, and how much of it ran."""

import pytest
from PySide6.QtCore import QCoreApplication

from app.player.state import PlayerState
from app.preferences import Preferences, read_all
from app.stock.stock import Stock
from app.stock.use import Use, since
from app.stock.viewing import Viewing
from app.store.database import Store
from tests.app.stock.instant import NOW, A, B, HandHauler, InstantStore, deliver, fill


class Home:
    """A stock with one clip, and whoever watches."""

    def __init__(self, store: Store) -> None:
        self.store, self.private, self.coming = store, False, [A, B]
        fill(store)
        self.hauler, thread = HandHauler(store), InstantStore(store)
        preferences = Preferences(thread, read_all(store))
        self.stock = Stock(
            thread, deliver, self.hauler, preferences, lambda: self.coming, lambda: False, lambda: NOW
        )
        self.viewing = Viewing(self.stock, lambda: self.private)
        self.stock.fetch(A)
        self.hauler.bring(A, 1000)

    def watch(self, clip: str, watched_s: float, duration_s: float = 10.0, loops: int = 0) -> None:
        self.viewing.shown(clip)
        self.viewing.look(PlayerState(clip, watched_s=watched_s, duration_s=duration_s, loops=loops))

    @property
    def use(self) -> Use:
        return since(self.store, NOW.date())


@pytest.fixture
def home(store: Store, qapp: QCoreApplication) -> Home:  # noqa: ARG001  # its timers need one
    return Home(store)


def test_a_clip_that_was_left_early_counts_for_what_ran(home: Home) -> None:
    home.watch(A, 4.0)
    home.viewing.shown(B)
    assert (home.use.fetched, home.use.staged, home.use.played) == (1000, 1000, 400)


def test_a_clip_that_began_anew_ran_whole_and_a_second_visit_counts_nothing(home: Home) -> None:
    home.watch(A, 2.0, loops=1)
    home.viewing.shown(B)
    home.watch(A, 9.0)
    home.viewing.shown(B)
    assert (home.use.staged, home.use.played) == (1000, 1000)


def test_what_is_seen_in_private_is_not_counted(home: Home) -> None:
    home.private = True
    home.watch(A, 4.0)
    home.viewing.shown(B)
    assert (home.use.staged, home.use.played) == (0, 0)


def test_more_is_fetched_once_the_viewer_has_settled(home: Home) -> None:
    home.coming = ["a clip of a folder"]
    home.viewing.shown(A)
    home.stock.follow([B])
    home.viewing.look(PlayerState(A, watched_s=1.9))
    assert not home.hauler.begun
    home.viewing.look(PlayerState(A, watched_s=2.1))
    assert [*home.hauler.begun] == [B]
