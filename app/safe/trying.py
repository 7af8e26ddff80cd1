"""Tries a PIN: the one way past the lock, for the window and for the command line."""

from collections.abc import Callable
from dataclasses import dataclass

from app.limits.tick import Tick
from app.safe.guesses import Guesses, Moment, in_words, later, missed, moment
from app.safe.ledger import keep_guesses, kept
from app.safe.pin import fits
from app.store.database import Store
from app.store.transaction import transaction

Clocks = Callable[[], Tick]


@dataclass(frozen=True, slots=True)
class Tried:
    """Whether the PIN was right, and otherwise a sentence; `wait_s` is how long no PIN is looked at."""

    right: bool
    sentence: str = ""
    wait_s: float = 0.0


def try_pin(store: Store, pin: str, clocks: Clocks) -> Tried:
    """Whether this PIN opens safe mode; true where it is off.

    A guess counts as wrong on disk before it is compared: who ends the program meanwhile gains nothing. While
    there is a wait the PIN is not looked at. Raises StoreError where the guess cannot be kept: nothing opens then.
    """
    guesses = _begin(store, moment(clocks()))
    safe = kept(store)
    if safe is None:
        return Tried(right=True)
    if guesses is None:
        left_s = safe.guesses.left_s
        return Tried(False, f"Too many wrong PINs. Wait {in_words(left_s)} and try again.", left_s)
    if fits(safe.pin, pin):
        keep_guesses(store, Guesses(safe.guesses.at))
        return Tried(right=True)
    return Tried(False, _wrong(guesses), guesses.left_s)


def _begin(store: Store, now: Moment) -> Guesses | None:
    """Count a guess, in one step with the look whether one may be made; None where it may not."""
    with transaction(store):
        safe = kept(store)
        if safe is None:
            return None
        guesses = later(safe.guesses, now)
        waits = guesses.left_s > 0
        after = guesses if waits else missed(guesses)
        keep_guesses(store, after)
    return None if waits else after


def _wrong(guesses: Guesses) -> str:
    if guesses.left_s > 0:
        return f"That is not the PIN. Wait {in_words(guesses.left_s)} before the next try."
    return "That is not the PIN. Nothing was opened."
