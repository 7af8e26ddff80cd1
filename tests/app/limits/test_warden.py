"""What is watched is counted once, kept, and said when it is too much."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from app.limits import ledger
from app.limits.limits import Limits
from app.limits.rest import OVER, Rest
from app.limits.warden import Warden
from app.preferences import Preferences, read_all
from app.store.thread import StoreThread
from tests.app.limits.days import Day


class Watched:
    """A warden before clocks that a test sets, and all that it said."""

    def __init__(self, store: StoreThread) -> None:
        self.day, self.store, self.private = Day(Limits()), store, False
        self.preferences = Preferences(store, store.submit(read_all).result())
        self.said: list[Rest] = []
        self._warden: Warden | None = None
        self.start()

    @property
    def warden(self) -> Warden:
        assert self._warden is not None
        return self._warden

    def start(self) -> None:
        """Start the program, after it was closed if it runs."""
        if self._warden is not None:
            self._warden.close()
        kept = self.store.submit(ledger.kept).result()
        self._warden = Warden(self.store, self.preferences, lambda: self.private, lambda: self.day.tick)
        self._warden.changed.connect(self.said.append)
        self._warden.begin(kept)

    def watch(self, visit: str, seconds: float, before_s: float = 0.0) -> None:
        """Watch a clip, frame by frame of a second."""
        for second in range(round(seconds)):
            self.day.wait(1 / 60)
            self.warden.watch(visit, before_s + second + 1.0)


@pytest.fixture
def watched(qapp: QCoreApplication, tmp_path: Path) -> Iterator[Watched]:
    store = StoreThread(tmp_path / "ownfeed.sqlite3")
    found = Watched(store)
    assert qapp is not None, "its timer needs one"
    yield found
    found.warden.close()
    store.shut()


def test_the_rest_is_said_once_and_its_end_too(watched: Watched) -> None:
    watched.preferences.put("break_after_min", 1)
    watched.watch("a", 61)
    assert [rest.title for rest in watched.said] == ["Time for a break"]
    watched.day.wait(5)
    watched.warden.look()
    watched.warden.look()
    assert watched.said[1:] == [OVER]


def test_visits_add_up_and_a_new_visit_of_the_same_clip_does(watched: Watched) -> None:
    watched.preferences.put("daily_limit_min", 1)
    watched.watch("a", 25)
    watched.watch("b", 25)
    watched.watch("b", 8)
    assert not watched.said
    watched.watch("b", 3, before_s=8.0)
    assert len(watched.said) == 1


def test_what_was_watched_before_a_limit_was_set_counts(watched: Watched) -> None:
    watched.watch("a", 61)
    watched.preferences.put("daily_limit_min", 1)
    assert [rest.title for rest in watched.said] == ["That was today"]


def test_without_a_limit_nothing_is_kept(watched: Watched) -> None:
    watched.watch("a", 60)
    watched.start()
    assert watched.store.submit(ledger.kept).result() is None


def test_most_is_kept_even_if_the_program_is_killed(watched: Watched) -> None:
    watched.preferences.put("daily_limit_min", 10)
    watched.watch("a", 45)
    kept = watched.store.submit(ledger.kept).result()
    assert kept is not None
    assert 35 <= kept.watched_s <= 45


def test_the_count_goes_on_after_a_restart(watched: Watched) -> None:
    watched.preferences.put("daily_limit_min", 1)
    watched.watch("a", 40)
    watched.start()
    watched.watch("a", 25)
    assert len(watched.said) == 1


def test_private_time_counts_but_is_not_kept(watched: Watched) -> None:
    watched.preferences.put("daily_limit_min", 1)
    watched.watch("a", 20)
    watched.private = True
    watched.watch("b", 41)
    assert len(watched.said) == 1
    watched.private = False
    watched.start()
    kept = watched.store.submit(ledger.kept).result()
    assert kept is not None
    assert kept.watched_s == pytest.approx(20)


@pytest.mark.parametrize("looser", [20, 0])
def test_a_looser_limit_ends_the_rest(watched: Watched, looser: int) -> None:
    watched.preferences.put("daily_limit_min", 1)
    watched.watch("a", 61)
    watched.preferences.put("daily_limit_min", looser)
    assert watched.said[-1] is OVER


def test_who_shortens_bedtime_is_not_held_to_the_longer_one(watched: Watched) -> None:
    watched.preferences.put("bedtime_from_min", 11 * 60)
    assert watched.said[-1].title == "It is bedtime"
    watched.preferences.put("bedtime_from_min", 13 * 60)
    assert watched.said[-1] is OVER
