"""Finds out for a door what the viewer wants to add."""

from collections.abc import Callable

import click

from app.doors.refreshing import client
from app.network.failure import NetworkError
from app.sources.adding import add_folder
from app.sources.feeds.port import FeedError
from app.sources.feeds.typed import Folder, understood
from app.store.database import Store

MANY = "That could be searched for at several places. Nothing was added; add one of these: {}"
NEEDS_WORD = "{} Nothing was added; add it with --by-yt-dlp if you want that."


def adding(where: str, proxy: str, *, on_my_network: bool, by_yt_dlp: bool) -> Callable[[Store], int]:
    """What makes WHERE a source and gives its id; raises NotAFolderError.

    It is asked through the proxy in the words of the setting. Of what an address could be the likeliest is taken,
    the rest told on stderr. Where it can be nothing the door ends with a sentence.
    """
    typed = understood(where)
    if isinstance(typed, Folder):
        return lambda store: add_folder(store, typed.path)
    return _adding_a_feed(where, proxy, on_my_network, by_yt_dlp)


def _adding_a_feed(where: str, proxy: str, on_my_network: bool, by_yt_dlp: bool) -> Callable[[Store], int]:
    from app.sources.far.adding import add_offer, found  # noqa: PLC0415  # brings all readers: not for folders

    try:
        first, *others = found(where, lambda: client(proxy), on_my_network=on_my_network)
    except FeedError as error:
        raise click.UsageError(str(error)) from error
    except NetworkError as error:
        raise click.ClickException(str(error)) from error
    if others and not first.samples:  # a search: which host may know of it is the viewer's choice
        raise click.UsageError(MANY.format(", ".join(each.where for each in (first, *others))))
    if first.needs_page_reader and not by_yt_dlp:
        raise click.UsageError(NEEDS_WORD.format(first.note))
    click.echo(first.note, err=True)
    for other in others:
        click.echo(f"It could also be {other.title} ({other.kind}): {other.where}", err=True)
    return lambda store: add_offer(store, first, where, on_my_network=on_my_network)
