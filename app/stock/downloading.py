"""Fetches a file through the guarded client, and goes on where it broke off."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from app.network.answer import Document
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.network.part import Part

MOST_CLIP_BYTES = 200 * 2**20
"""Of one file, or of all the pieces of a stream."""

TRIES = 2
"""What broke off is gone on with once, at once; after that it is for the next time."""


class Network(Protocol):
    """The guarded client, as far as it is needed here."""

    def fetch(self, url: str, grant: Grant) -> Document:
        """One document. Raises NetworkError."""

    def download(self, url: str, grant: Grant, part: Part) -> None:
        """A file. Raises NetworkError; what came until then stays in the part."""


class UnfitError(Exception):
    """What came is nothing that is kept; the message is a sentence for the viewer."""


def download(network: Network, url: str, grant: Grant, part: Part) -> None:
    """Have all of it. Raises NetworkError where it breaks off twice, or brings nothing the second time either."""
    for _ in range(TRIES - 1):
        try:
            network.download(url, grant, part)
        except NetworkError:
            if not part.came_bytes:
                raise
        else:
            return
    network.download(url, grant, part)


@contextmanager
def gone_unless_whole(path: Path) -> Iterator[None]:
    """Leave no file where an error ends the block."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
