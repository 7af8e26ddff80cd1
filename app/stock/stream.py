"""Fetches a stream: finds its pieces through the guarded client, and puts them together in one file."""

import shutil
import time
from pathlib import Path

from app.network.grant import Grant
from app.network.part import Looks, Part
from app.stock.downloading import MOST_CLIP_BYTES, Network, UnfitError, download
from app.stock.playlist import NO_PLAYLIST, pieces, variants

MOST_PLAYLIST_BYTES = 2**20
LONGEST_S = 1800.0
TOO_SLOW = "This clip comes in too many slow pieces, so it was left out."


def fetch_stream(
    network: Network, url: str, grant: Grant, path: Path, looks_right: Looks, window_px: int
) -> int:
    """Have a stream in a file, in the smallest rendition that fills half the window; how many bytes it has.

    `looks_right` judges its beginning. Raises NetworkError, UnfitError or OSError.
    """
    came_bytes, until_s = 0, time.monotonic() + LONGEST_S
    with path.open("wb") as whole:
        for piece in _pieces(network, url, grant, window_px):
            if time.monotonic() > until_s:
                raise UnfitError(TOO_SLOW)
            judge = _anything if came_bytes else looks_right
            part = Part(path.with_suffix(".piece"), MOST_CLIP_BYTES - came_bytes, judge)
            try:
                download(network, piece, grant, part)
                with part.path.open("rb") as came:
                    shutil.copyfileobj(came, whole)
            finally:
                part.path.unlink(missing_ok=True)
            came_bytes += part.came_bytes
    return came_bytes


def _pieces(network: Network, url: str, grant: Grant, window_px: int) -> tuple[str, ...]:
    text, where = _playlist(network, url, grant)
    rungs = sorted(variants(text, where), key=lambda each: (each.height, each.bits_per_s))
    if rungs:
        high = [each for each in rungs if each.height * 2 >= window_px]
        text, where = _playlist(network, (high[0] if high else rungs[-1]).url, grant)
    return pieces(text, where)


def _playlist(network: Network, url: str, grant: Grant) -> tuple[str, str]:
    """What a playlist says, and where it was in the end."""
    came = network.fetch(url, grant)
    body = came.body or b""
    if len(body) > MOST_PLAYLIST_BYTES:
        raise UnfitError(NO_PLAYLIST)
    return body.decode("utf-8", "replace"), came.url


def _anything(_head: bytes) -> bool:
    return True
