"""The ways in by which what hosts say comes into the program, each ending in a sentence."""

from collections.abc import Callable
from pathlib import Path

from app.clips import catalogue
from app.clips.far_clip import FILE, STREAM, Rendition
from app.clips.feeds import add_feed, feed
from app.network.client import Client
from app.network.grant import Grant
from app.network.part import Part
from app.sources.caption_files import MOST_BYTES, are_captions
from app.sources.far.refresh import refresh_feed
from app.sources.feeds.registry import ADAPTERS
from app.stock.fetching import fetch_clip, fetch_poster
from app.stock.redrawing import Redrawer
from app.store.thread import StoreThread

WINDOW_PX = 800

Door = Callable[[Client, str, Path], str]
"""From the client, a URL and a folder of its own to the sentence; raises what carries one."""


def document(client: Client, url: str, _folder: Path) -> str:
    """Anything that is read."""
    return f"{len(client.fetch(url, Grant.of(url)).body or b'')} bytes came."


def clip(client: Client, url: str, folder: Path) -> str:
    """A clip that is one file."""
    rendition = Rendition(url, FILE)
    return f"{fetch_clip(client, rendition, Grant.of(url), folder / 'clip.part', WINDOW_PX)} bytes came."


def stream(client: Client, url: str, folder: Path) -> str:
    """A clip in pieces."""
    rendition = Rendition(url, STREAM)
    return f"{fetch_clip(client, rendition, Grant.of(url), folder / 'clip.part', WINDOW_PX)} bytes came."


def poster(client: Client, url: str, folder: Path) -> str:
    """A picture, drawn anew."""
    redrawer = Redrawer()
    try:
        return f"{fetch_poster(client, url, Grant.of(url), folder / 'poster.part', redrawer.redraw)} came."
    finally:
        redrawer.close()


def captions(client: Client, url: str, folder: Path) -> str:
    """A file of captions."""
    part = Part(folder / "captions", MOST_BYTES, are_captions)
    client.download(url, Grant.of(url), part)
    return f"{part.came_bytes} bytes came."


def _feed(kind: str) -> Door:
    def refreshed(client: Client, url: str, folder: Path) -> str:
        store = StoreThread(folder / "ownfeed.sqlite3")
        try:
            source = store.submit(lambda store: add_feed(store, kind, url, "A feed")).result()
            known = store.submit(lambda store: feed(store, source)).result()
            assert known is not None
            error = refresh_feed(known, ADAPTERS[kind], client, store.submit).error
            titles = [f"“{each.title}”" for each in store.submit(catalogue.clips).result()]
        finally:
            store.shut()
        return error or f"Taken in: {', '.join(titles)}."

    return refreshed


DOORS: dict[str, Door] = {
    "document": document,
    "clip": clip,
    "stream": stream,
    "poster": poster,
    "captions": captions,
    "rss": _feed("rss"),
    "peertube": _feed("peertube"),
}
