"""The next clips of open feeds are here before they are wanted."""

import pytest
from PySide6.QtCore import QCoreApplication

from app.clips.far import note_parts
from app.clips.far_clip import FarParts, Rendition
from app.preferences import Preferences, read_all
from app.stock.stock import Stock
from app.store.database import Store
from tests.app.stock.instant import NOW, A, B, C, HandHauler, InstantStore, deliver, fill


class Home:
    """A stock, the clips that come next by the order, and what it missed."""

    def __init__(self, store: Store) -> None:
        fill(store)
        self.hauler, self.coming, self.spares = HandHauler(store), list[str](), False
        thread = InstantStore(store)
        preferences = Preferences(thread, read_all(store))
        self.stock = Stock(
            thread, deliver, self.hauler, preferences, lambda: self.coming, lambda: self.spares, lambda: NOW
        )
        self.missed = list[str]()
        self.stock.missed.connect(self.missed.append)


@pytest.fixture
def home(store: Store, qapp: QCoreApplication) -> Home:  # noqa: ARG001  # its timers need one
    return Home(store)


def test_with_nothing_ready_the_first_clip_of_the_order_is_fetched_alone(home: Home) -> None:
    home.stock.follow([B, A])
    assert [*home.hauler.begun] == [B]


def test_what_has_come_counts_before_an_order_names_it(home: Home) -> None:
    home.stock.follow([B, A])
    home.hauler.bring(B)
    assert not home.hauler.begun and home.stock.inventory.is_unseen(B)


def test_a_viewer_who_stays_gets_more(home: Home) -> None:
    home.stock.follow([A, B, C])
    home.stock.played(2.0)
    assert [*home.hauler.begun] == [A, B]


def test_on_battery_the_next_clip_is_enough(home: Home) -> None:
    home.spares = True
    home.stock.follow([A, B, C])
    home.stock.played(9.0)
    assert [*home.hauler.begun] == [A]


def test_a_clip_that_fails_gives_way_to_the_next(home: Home) -> None:
    home.stock.follow([A, B])
    home.hauler.fail(A)
    assert [*home.hauler.begun] == [B] and home.missed == [A]


def test_what_the_viewer_wants_to_see_is_fetched_at_once_or_missed(home: Home) -> None:
    home.coming = [B]
    home.stock.fetch(A)
    assert [*home.hauler.begun] == [A]
    home.stock.fetch("a clip that nobody knows")
    assert home.missed == ["a clip that nobody knows"]


def test_a_clip_whose_files_are_known_now_is_fetched(home: Home, store: Store) -> None:
    note_parts(store, A, FarParts())
    home.stock.follow([A])
    assert not home.hauler.begun
    note_parts(store, A, FarParts((Rendition("https://tube.example/a.mp4"),)))
    home.stock.know_better(A)
    assert [*home.hauler.begun] == [A]
