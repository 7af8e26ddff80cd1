"""`ownfeed lists`: block and label lists of others that the viewer chooses to listen to."""

import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from app.doors.answer import DONE_BUT, answer, as_json, opened
from app.doors.deed import deed
from app.doors.times import now
from app.events.encoding import stamp
from app.events.event import Kind
from app.events.log import append
from app.feed.far_lists import asked_at, fetched, titled, written
from app.network.failure import NetworkError
from app.network.late import guarded
from app.rules.asked import Asked, note
from app.rules.listed import Listed, blocked, read_list
from app.rules.rule import RuleError
from app.rules.subscriptions import Subscription, entries_of, is_url, keep, subscriptions
from app.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class Found:
    """A list that was read from a file, or was asked for at a URL."""

    title: str
    where: str
    listed: Listed
    asked: Asked | None = None


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
@click.argument("where", metavar="FILE|URL")
@click.option("--title", help="Who says so; else the name of the file, and of the host.")
@click.option("--action", type=click.Choice(["hide", "blur"]), default="hide", show_default=True)
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_context
def add(ctx: click.Context, where: str, title: str | None, action: str, as_json: bool) -> None:
    """Listen to a list: CSV, JSON Lines, a block list of Mastodon or PeerTube, labels of Bluesky.

    A URL is asked now and, while Ownfeed is open, once a day. Its host sees the address of your connection, and so
    does a host that it sends on to.
    """
    found = _ask(where) if is_url(where) else _read(Path(where))
    event = deed(Kind.LIST_ADDED, {"title": title or found.title, "where": found.where, "action": action})
    with opened(ctx.obj) as (store, _), transaction(store):
        append(store, event)
        keep(store, event.id, found.listed.entries)
        if found.asked is not None:
            note(store, event.id, found.asked)
    entries, unusable = found.listed.entries, found.listed.unusable
    blocks = blocked(entries)
    told = {"blocks": blocks, "labels": len(entries) - blocks, "unusable": unusable}
    answer({"event": [event.id], **told}, as_json, list)
    if unusable:
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
        event = deed(Kind.LIST_REMOVED, {"list": id_})
        append(store, event)
    answer({"event": [event.id]}, as_json, list)


def _document(each: Subscription, entries: int) -> dict[str, Any]:
    return asdict(each) | {"at": stamp(each.at), "action": str(each.action), "entries": entries}


def _read(file: Path) -> Found:
    if not file.is_file():
        raise click.UsageError(f"There is no file {file}.")
    try:
        listed = read_list(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, RuleError) as error:
        raise click.ClickException(str(error)) from error
    return Found(file.stem, str(file.absolute()), listed)


def _ask(url: str) -> Found:
    try:
        asked = written(url)
        click.echo(f"{asked.host} is asked now, and once a day while Ownfeed is open.", err=True)
        came = fetched(guarded(threading.Event()), asked.url, None)
    except (NetworkError, RuleError) as error:
        raise click.ClickException(str(error)) from error
    return Found(titled(asked), asked.url, came.listed or Listed(), asked_at(now(), came))
