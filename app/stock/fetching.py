"""Fetches a clip or its poster to a file that may be opened: of a kind that was asked for, and not too large."""

from collections.abc import Callable
from pathlib import Path

from app.clips.far_clip import STREAM, Rendition
from app.network.grant import Grant
from app.network.part import Part
from app.player.magic import NotAVideoError, sniff
from app.stock.downloading import MOST_CLIP_BYTES, Network, UnfitError, download, gone_unless_whole
from app.stock.pictures import NO_PICTURE, is_fit, kind_of
from app.stock.stream import fetch_stream

MOST_POSTER_BYTES = 2 * 2**20

PLAYED = {"mp4", "mkv", "ts"}
"""The containers that are taken from elsewhere; a file of any other kind is not kept."""

Redraw = Callable[[Path], bytes]
"""From a picture of strangers to one of our own, a JPEG; raises UnfitError. See `Redrawer`."""


def is_clip(head: bytes) -> bool:
    """Whether a file begins like one that is played: never a playlist, whatever it is called."""
    try:
        return sniff(head) in PLAYED
    except NotAVideoError:
        return False


def fetch_clip(network: Network, rendition: Rendition, grant: Grant, path: Path, window_px: int) -> int:
    """Have a clip in a file; how many bytes it has. It blocks.

    Raises NetworkError or UnfitError with a sentence, and OSError where the disk does not take it; no file is left
    then.
    """
    with gone_unless_whole(path):
        if rendition.how == STREAM:
            return fetch_stream(network, rendition.url, grant, path, is_clip, window_px)
        part = Part(path, MOST_CLIP_BYTES, is_clip)
        download(network, rendition.url, grant, part)
        return part.came_bytes


def fetch_poster(network: Network, url: str, grant: Grant, path: Path, redraw: Redraw) -> str:
    """Have a poster, drawn anew, in a file beside `path`; its name. Raises what `fetch_clip` raises."""
    with gone_unless_whole(path):
        part = Part(path, MOST_POSTER_BYTES, lambda head: bool(kind_of(head)))
        download(network, url, grant, part)
        if not is_fit(path.read_bytes()):
            raise UnfitError(NO_PICTURE)
        path.write_bytes(redraw(path))
        return path.replace(path.with_suffix(".jpg")).name
