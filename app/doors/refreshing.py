"""Looks through sources for a door, folders and open feeds alike."""

from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from app.clips.feeds import Feed, feeds
from app.clips.sources import SourceRow
from app.paths import Paths
from app.settings import get
from app.sources.adding import retire_starter
from app.sources.far.rounds import Rounds
from app.sources.probe import Prober
from app.sources.progress import Refreshed
from app.sources.refresh import refresh
from app.store.thread import StoreThread

if TYPE_CHECKING:
    from app.network.client import Client


@cache
def client(proxy: str) -> "Client":
    """The one client of this door, which goes through the proxy in the words of the setting."""
    from app.network.client import Client  # noqa: PLC0415  # brings httpcore: not while nothing is asked
    from app.network.proxy import proxy_of  # noqa: PLC0415  # see above

    return Client(stopped=Event(), proxy=proxy_of(proxy))


def refreshed(rows: Sequence[SourceRow], paths: Paths) -> list[Refreshed]:
    """How the refresh of each source ended, in their order; waits until all clips are known."""
    store = StoreThread(paths.database)
    try:
        known = {feed.source: feed for feed in store.submit(feeds).result()}
        results = {result.source: result for result in _folders(rows, known, store, paths)}
        results |= {result.source: result for result in _feeds(rows, known, store)}
        store.submit(retire_starter).result()
        return [results[row.id] for row in rows]
    finally:
        store.shut()


def to_json(each: Refreshed) -> dict[str, Any]:
    """As `sources refresh --json` prints it."""
    refused = [{"what": file.path, "why": file.why} for file in each.refused]
    numbers = {"added": each.added, "updated": each.updated, "gone": each.gone}
    return {"id": each.source, **numbers, "refused": refused, "error": each.error}


def summary(each: Refreshed) -> str:
    """The same for people."""
    told = f"Source {each.source}: {each.added} new, {each.updated} changed, {each.gone} gone"
    return f"{told}, {len(each.refused)} refused. {each.error or ''}"


def _feeds(rows: Sequence[SourceRow], known: dict[int, Feed], store: StoreThread) -> list[Refreshed]:
    proxy = store.submit(lambda store: get(store, "proxy")).result()
    with closing(Rounds(store.submit, lambda: client(proxy))) as rounds:
        return [
            future.result() for future in [rounds.refresh(known[row.id]) for row in rows if row.id in known]
        ]


def _folders(
    rows: Sequence[SourceRow], known: dict[int, Feed], store: StoreThread, paths: Paths
) -> list[Refreshed]:
    with Prober() as prober:
        return [
            refresh(
                row.id,
                Path(row.where),
                store.submit,
                prober=prober,
                posters=paths.posters,
                progress=lambda _progress: None,
                cancelled=lambda: False,
            )
            for row in rows
            if row.id not in known
        ]
