"""`ownfeed sources`: where clips come from."""

from pathlib import Path
from typing import Any

import click

from app.clips.sources import SourceRow, remove_source, sources
from app.doors.answer import DONE_BUT, answer, as_json, opened
from app.events.encoding import stamp
from app.paths import Paths
from app.sources.adding import NotAFolderError, add_folder, retire_starter
from app.sources.probe import Prober
from app.sources.progress import Refreshed
from app.sources.refresh import refresh
from app.store.database import Store
from app.store.thread import StoreThread


@click.group()
def command() -> None:
    """Add, list, refresh and remove the folders that clips come from."""


@command.command()
@click.argument("where", type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def add(data_dir: Path | None, where: Path, as_json: bool) -> None:
    """Add the folder WHERE; refreshes nothing yet."""
    with opened(data_dir) as (store, _):
        try:
            id_ = add_folder(store, where)
        except NotAFolderError as error:
            raise click.UsageError(str(error)) from error
        row = next(row for row in sources(store) if row.id == id_)
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
@click.pass_obj
def remove(data_dir: Path | None, source: int) -> None:
    """Remove a source. Its clips go from the feed; what you did with them is kept."""
    with opened(data_dir) as (store, _):
        _known(store, source)
        remove_source(store, source)


@command.command("refresh")
@click.argument("source", type=int, required=False)
@as_json
@click.pass_obj
def refresh_(data_dir: Path | None, source: int | None, as_json: bool) -> None:
    """Look through all sources, or one, for clips that are new, changed or gone; waits until all are probed."""
    with opened(data_dir) as (store, paths):
        rows = sources(store) if source is None else [_known(store, source)]
    results = _refresh(rows, paths)
    answer({"sources": [_result(each) for each in results]}, as_json, lambda: map(_summary, results))
    if any(each.refused or each.error for each in results):
        click.get_current_context().exit(DONE_BUT)


def _refresh(rows: list[SourceRow], paths: Paths) -> list[Refreshed]:
    store = StoreThread(paths.database)
    try:
        with Prober() as prober:
            results = [
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
            ]
        store.submit(retire_starter).result()
        return results
    finally:
        store.shut()


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


def _result(each: Refreshed) -> dict[str, Any]:
    refused = [{"what": file.path, "why": file.why} for file in each.refused]
    numbers = {"added": each.added, "updated": each.updated, "gone": each.gone}
    return {"id": each.source, **numbers, "refused": refused, "error": each.error}


def _summary(each: Refreshed) -> str:
    told = f"Source {each.source}: {each.added} new, {each.updated} changed, {each.gone} gone"
    return f"{told}, {len(each.refused)} refused. {each.error or ''}"
