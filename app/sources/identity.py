"""The identity of a clip: the hash of its whole content."""

import hashlib
from collections.abc import Callable
from typing import BinaryIO

HASH_BYTES = 16
READ_BYTES = 1 << 20
"""A cancelled scan ends after one such piece, even within a large file."""


class Cancelled(Exception):  # noqa: N818  it is no error: the viewer asked for it
    """The viewer cancelled."""


def content_id(file: BinaryIO, cancelled: Callable[[], bool]) -> str:
    """BLAKE2b over all that the file holds, as 32 hex digits; raises OSError and Cancelled."""
    digest = hashlib.blake2b(digest_size=HASH_BYTES)
    file.seek(0)
    while piece := file.read(READ_BYTES):
        if cancelled():
            raise Cancelled
        digest.update(piece)
    return digest.hexdigest()
