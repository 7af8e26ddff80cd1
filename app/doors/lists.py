"""`ownfeed lists`: block and label lists of others that the viewer chooses to listen to."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from app.doors.answer import DONE_BUT, answer, as_json, opened
from app.doors.times import now
from app.events.encoding import stamp
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.rules.listed import Listed, blocked, read_list
from app.rules.rule import RuleError
from app.rules.subscriptions import Subscription, entries_of, keep, subscriptions
from app.store.transaction import transaction


@click.group()
def command() -> None:
    """Lists of others: what they block, and what they say about clips."""


@command.command("list")
@as_json
@click.pass_obj
def list_(data_dir: Path | None, as_json: bool) -> None:
    """List the lists that are listened to."""
    with opened(data_dir) as (store, _):
        listed = [_document(each, len(entries_of(store, each.id))) for each in subscriptions(store)]
    answer(
        listed, as_json, lambda: (f"{each['id']}  {each['entries']:6}  {each['title']}" for each in listed)
    )


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--title", help="Who says so; else the name of the file.")
@click.option("--action", type=click.Choice(["hide", "blur"]), default="hide", show_default=True)
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_context
def add(ctx: click.Context, file: Path, title: str | None, action: str, as_json: bool) -> None:
    """Listen to the list in FILE: CSV, JSON Lines, a block list of Mastodon or PeerTube, labels of Bluesky."""
    found = _read(file)
    event = _event(
        Kind.LIST_ADDED, {"title": title or file.stem, "where": str(file.absolute()), "action": action}
    )
    with opened(ctx.obj) as (store, _), transaction(store):
        append(store, event)
        keep(store, event.id, found.entries)
    blocks = blocked(found.entries)
    told = {"blocks": blocks, "labels": len(found.entries) - blocks, "unusable": found.unusable}
    answer({"event": [event.id], **told}, as_json, list)
    if found.unusable:
        ctx.exit(DONE_BUT)


@command.command()
@click.argument("id_", metavar="ID")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def remove(data_dir: Path | None, id_: str, as_json: bool) -> None:
    """Stop listening to a list. `ownfeed undo` with the id that this prints brings it back."""
    with opened(data_dir) as (store, _):
        if id_ not in {each.id for each in subscriptions(store)}:
            raise click.UsageError(f"There is no list {id_}. `ownfeed lists list` lists them.")
        event = _event(Kind.LIST_REMOVED, {"list": id_})
        append(store, event)
    answer({"event": [event.id]}, as_json, list)


def _document(each: Subscription, entries: int) -> dict[str, Any]:
    return asdict(each) | {"at": stamp(each.at), "action": str(each.action), "entries": entries}


def _read(file: Path) -> Listed:
    try:
        return read_list(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, RuleError) as error:
        raise click.ClickException(str(error)) from error


def _event(kind: Kind, detail: dict[str, Any]) -> Event:
    at = now()
    return Event(new_id(at), at, new_id(at), kind, detail=detail)
