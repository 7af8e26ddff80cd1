"""`ownfeed sources`: where clips come from."""

from pathlib import Path
from typing import Any

import click

from app.clips.feeds import feed, feeds, pause
from app.clips.sources import KEPT, SourceRow, remove_source, sources
from app.doors.answer import DONE_BUT, answer, as_json, opened
from app.doors.choosing import adding
from app.doors.refreshing import refreshed, summary, to_json
from app.doors.source_lists import export_, import_
from app.events.encoding import stamp
from app.settings import get
from app.sources.adding import NotAFolderError
from app.store.database import Store


@click.group()
def command() -> None:
    """Add, list, refresh and remove the folders and open feeds that clips come from."""


@command.command()
@click.argument("where")
@click.option(
    "--on-my-network", is_flag=True, help="The host in WHERE may be this device or lie on your own network."
)
@click.option("--by-yt-dlp", is_flag=True, help="yt-dlp may ask for it, by itself and past Ownfeed's checks.")
@as_json
@click.pass_obj
def add(data_dir: Path | None, where: str, on_my_network: bool, by_yt_dlp: bool, as_json: bool) -> None:
    """Add WHERE: a folder, or the address of a channel, feed or profile; refreshes nothing yet.

    An address is asked what it is, with at most six questions. Its host sees the address of your connection.
    """
    with opened(data_dir) as (store, _):
        proxy = get(store, "proxy")
    add_to = adding(where, proxy, on_my_network=on_my_network, by_yt_dlp=by_yt_dlp)
    with opened(data_dir) as (store, _):
        try:
            row = _known(store, add_to(store))
        except NotAFolderError as error:
            raise click.UsageError(str(error)) from error
    document = {"id": row.id, "kind": row.kind, "where": row.where, "title": row.title}
    answer(document, as_json, lambda: [f"Added {row.title} as source {row.id}."])


@command.command("list")
@as_json
@click.pass_obj
def list_(data_dir: Path | None, as_json: bool) -> None:
    """List the sources."""
    with opened(data_dir) as (store, _):
        rows = sources(store)
    answer([_document(row) for row in rows], as_json, lambda: (_line(row) for row in rows))


@command.command()
@click.argument("source", type=int)
@click.option("--keep-clips", is_flag=True, help="Clips that were fetched to this device stay.")
@click.pass_obj
def remove(data_dir: Path | None, source: int, keep_clips: bool) -> None:
    """Remove a source. Its clips go from the feed; what you did with them is kept."""
    with opened(data_dir) as (store, _):
        _known(store, source)
        remove_source(store, source, keep_fetched=keep_clips)


@command.command("pause")
@click.argument("source", type=int)
@click.pass_obj
def pause_(data_dir: Path | None, source: int) -> None:
    """Ask an open feed for nothing until `resume`. Its clips stay."""
    _set_paused(data_dir, source, paused=True)


@command.command()
@click.argument("source", type=int)
@click.pass_obj
def resume(data_dir: Path | None, source: int) -> None:
    """Ask a paused feed again, from the next refresh on."""
    _set_paused(data_dir, source, paused=False)


@command.command("refresh")
@click.argument("source", type=int, required=False)
@as_json
@click.pass_obj
def refresh_(data_dir: Path | None, source: int | None, as_json: bool) -> None:
    """Look through all sources, or one, for clips that are new, changed or gone; waits until all are known.

    Paused feeds are asked only by their number.
    """
    with opened(data_dir) as (store, paths):
        paused = {feed.source for feed in feeds(store) if feed.paused}
        known = [row for row in sources(store) if row.id not in paused]
        rows = known if source is None else [_known(store, source)]
    results = refreshed([row for row in rows if row.kind != KEPT], paths)
    answer({"sources": [to_json(each) for each in results]}, as_json, lambda: map(summary, results))
    if any(each.refused or each.error for each in results):
        click.get_current_context().exit(DONE_BUT)


for each in (export_, import_):
    command.add_command(each)


def _set_paused(data_dir: Path | None, source: int, *, paused: bool) -> None:
    with opened(data_dir) as (store, _):
        if feed(store, _known(store, source).id) is None:
            raise click.UsageError(
                f"Source {source} is a folder: it is never asked for anything over a network."
            )
        pause(store, source, paused)


def _known(store: Store, id_: int) -> SourceRow:
    for row in sources(store):
        if row.id == id_:
            return row
    raise click.UsageError(f"There is no source {id_}. `ownfeed sources list` lists them.")


def _document(row: SourceRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "where": row.where,
        "title": row.title,
        "clips": row.clips,
        "last_refresh": stamp(row.last_refresh) if row.last_refresh else None,
        "error": row.error,
    }


def _line(row: SourceRow) -> str:
    return f"{row.id:3}  {row.title}  {row.clips} clips  {row.error or ''}"
