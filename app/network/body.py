"""Unpacks what a server sends, piece by piece, so that neither a bomb nor an endless body can fill the memory."""

import zlib
from collections.abc import Iterable, Iterator

from app.network.failure import RefusedError

PIECE_BYTES = 64 * 1024
GZIP = 16 + zlib.MAX_WBITS  # zlib's own way to say that there is a gzip header


def unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body in pieces of at most 64 KiB. Raises RefusedError where nobody asked for it packed so."""
    if encoding in ("", "identity"):
        yield from chunks
    elif encoding in ("gzip", "x-gzip"):
        yield from _unzipped(chunks)
    else:
        raise RefusedError("packs its answer in a way that was not asked for")


def capped(pieces: Iterable[bytes], most_bytes: int) -> Iterator[bytes]:
    """The pieces as long as they are not more than `most_bytes` together. Raises RefusedError then."""
    came = 0
    for piece in pieces:
        came += len(piece)
        if came > most_bytes:
            raise too_much(most_bytes)
        yield piece


def too_much(most_bytes: int) -> RefusedError:
    """What to say of a body that is larger than what is taken."""
    return RefusedError(f"sends more than the {most_bytes / 2**20:g} MiB that are taken at once")


def _unzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    unzip = zlib.decompressobj(GZIP)
    try:
        for chunk in chunks:
            yield from _pieces(unzip, chunk)
    except zlib.error as error:
        raise RefusedError("sends something broken") from error
    if not unzip.eof:
        raise RefusedError("sends something that ends too early. Try again later")


def _pieces(unzip: "zlib._Decompress", chunk: bytes) -> Iterator[bytes]:
    rest = chunk
    while not unzip.eof:
        piece = unzip.decompress(rest, PIECE_BYTES)
        yield piece
        rest = unzip.unconsumed_tail
        if not rest and len(piece) < PIECE_BYTES:
            return
