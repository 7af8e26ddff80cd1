"""Guessing the PIN is slow, whatever is done to the clock or the computer meanwhile."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.safe.guesses import LONGEST_WAIT_S, Guesses, in_words, moment, wait_s
from app.safe.ledger import Safe, end, keep, kept
from app.safe.pin import PinError, SealedPin, fits, seal
from app.safe.trying import try_pin
from app.store.database import Store, open_store
from tests.app.safe.clocks import Clocks

PIN, WRONG = "2718", "0000"
SEALED = seal(PIN)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def store(tmp_path: Path, clocks: Clocks) -> Iterator[Store]:
    opened = open_store(tmp_path / "ownfeed.sqlite3")
    keep(opened, Safe(SEALED, Guesses(moment(clocks())), frozenset({1, 4})))
    yield opened
    opened.close()


def guess_wrong(store: Store, clocks: Clocks, times: int) -> float:
    """Guess wrong so many times, waiting as long as is asked for in between; the wait that is left (s)."""
    left_s = 0.0
    for _ in range(times):
        clocks.run(left_s)
        left_s = try_pin(store, WRONG, clocks).wait_s
    return left_s


@pytest.mark.parametrize("text", ["", "123", "1234567890123", "12a4", "١٢٣٤", " 1234"])
def test_a_pin_is_four_to_twelve_digits(text: str) -> None:
    with pytest.raises(PinError, match="4 to 12 digits"):
        seal(text)


def test_a_sealed_pin_opens_to_itself_alone_and_differs_each_time() -> None:
    assert fits(SEALED, PIN)
    assert not fits(SEALED, WRONG)
    assert not fits(SEALED, PIN + "0")
    assert seal(PIN).digest != SEALED.digest


def test_the_digest_is_that_of_the_standard() -> None:
    """RFC 7914, section 12, the third vector; its cost differs from ours, and is kept with each PIN."""
    digest = bytes.fromhex(
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    )
    assert fits(SealedPin(digest, b"SodiumChloride", 16384, 8, 1), "pleaseletmein")


def test_what_is_kept_is_read_as_it_was(store: Store) -> None:
    safe = kept(store)
    assert safe is not None
    assert (safe.pin, safe.sources) == (SEALED, frozenset({1, 4}))
    end(store)
    assert kept(store) is None


def test_the_right_pin_opens_and_where_safe_mode_is_off_anything_does(store: Store, clocks: Clocks) -> None:
    assert try_pin(store, PIN, clocks).right
    end(store)
    assert try_pin(store, WRONG, clocks).right


def test_each_wait_is_twice_the_one_before_up_to_an_hour(store: Store, clocks: Clocks) -> None:
    waits = [guess_wrong(store, clocks, 1)]
    for _ in range(12):
        clocks.run(waits[-1])
        waits.append(guess_wrong(store, clocks, 1))
    assert waits == [0, 0, 30, 60, 120, 240, 480, 960, 1920, *[LONGEST_WAIT_S] * 4]


def test_all_pins_of_four_digits_take_more_than_a_year() -> None:
    needed_s = sum(wait_s(wrong) for wrong in range(10_000))
    assert needed_s > timedelta(days=365).total_seconds()


def test_while_there_is_a_wait_even_the_right_pin_opens_nothing(store: Store, clocks: Clocks) -> None:
    clocks.run(guess_wrong(store, clocks, 3) - 1)
    tried = try_pin(store, PIN, clocks)
    assert not tried.right
    assert tried.sentence == "Too many wrong PINs. Wait 1 second and try again."
    clocks.run(1)
    assert try_pin(store, PIN, clocks).right


def test_trying_too_early_makes_the_wait_no_longer(store: Store, clocks: Clocks) -> None:
    guess_wrong(store, clocks, 4)
    clocks.run(20)
    assert try_pin(store, WRONG, clocks).wait_s == 40
    clocks.run(40)
    assert try_pin(store, PIN, clocks).right


def test_the_right_pin_forgives_the_wrong_ones(store: Store, clocks: Clocks) -> None:
    clocks.run(guess_wrong(store, clocks, 6))
    assert try_pin(store, PIN, clocks).right
    assert try_pin(store, WRONG, clocks).wait_s == 0


@pytest.mark.parametrize("by", [timedelta(days=1), timedelta(days=-1)])
def test_setting_the_clock_while_the_computer_runs_changes_no_wait(
    store: Store, clocks: Clocks, by: timedelta
) -> None:
    guess_wrong(store, clocks, 5)
    clocks.set(by)
    assert try_pin(store, PIN, clocks).wait_s == 120
    clocks.run(120)
    assert try_pin(store, PIN, clocks).right


def test_a_wait_outlives_the_program_and_the_computer(store: Store, clocks: Clocks) -> None:
    guess_wrong(store, clocks, 5)
    clocks.start_anew()
    clocks.run(50)
    assert try_pin(store, PIN, clocks).wait_s == 70


def test_a_clock_that_was_set_back_over_a_restart_shortens_no_wait_and_locks_nobody_out(
    store: Store, clocks: Clocks
) -> None:
    guess_wrong(store, clocks, 5)
    clocks.set(-timedelta(days=400))
    clocks.start_anew()
    assert try_pin(store, PIN, clocks).wait_s == 120
    clocks.run(120)
    assert try_pin(store, PIN, clocks).right


def test_a_guess_counts_before_it_is_compared(
    store: Store, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_sealed: SealedPin, _pin: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.safe.trying.fits", die)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            try_pin(store, PIN, clocks)
    assert try_pin(store, PIN, clocks).wait_s == 30


@pytest.mark.parametrize(
    ("left_s", "words"),
    [(0.2, "1 second"), (29.1, "30 seconds"), (60, "60 seconds"), (61, "2 minutes"), (3600, "60 minutes")],
)
def test_nobody_is_told_to_come_back_too_early(left_s: float, words: str) -> None:
    assert in_words(left_s) == words
