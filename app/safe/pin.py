"""A PIN, kept so that it can be compared but not read back."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

LENGTHS = range(4, 13)
"""How many digits a PIN may have."""

COST, BLOCK, LANES = 2**15, 8, 1
"""Scrypt's n, r and p: 32 MB and about a tenth of a second for each guess (OWASP names them as one of its choices
with p = 3; the waits of `guesses` do the rest here).
"""
SALT_BYTES = 16


class PinError(ValueError):
    """A text that cannot be a PIN. The message says what can."""


@dataclass(frozen=True, slots=True)
class SealedPin:
    """What is kept of a PIN: its scrypt digest with all that is needed to make it again."""

    digest: bytes
    salt: bytes
    cost: int = COST
    block: int = BLOCK
    lanes: int = LANES


def seal(pin: str) -> SealedPin:
    """A new PIN, made ready to be kept; takes a tenth of a second. Raises PinError with a sentence."""
    if not (pin.isascii() and pin.isdigit() and len(pin) in LENGTHS):
        raise PinError(f"A PIN has {LENGTHS[0]} to {LENGTHS[-1]} digits. Nothing was changed.")
    salt = secrets.token_bytes(SALT_BYTES)
    return SealedPin(_digest(pin, salt, COST, BLOCK, LANES), salt)


def fits(sealed: SealedPin, pin: str) -> bool:
    """Whether this is the PIN; takes a tenth of a second."""
    digest = _digest(pin, sealed.salt, sealed.cost, sealed.block, sealed.lanes)
    return hmac.compare_digest(digest, sealed.digest)


def _digest(pin: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    room = 2 * 128 * cost * block * lanes  # bytes; OpenSSL's own bound is 32 MB and forgets its overhead
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=room)
