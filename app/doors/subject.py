"""The doors that follow and unfollow, and what is meant there by a name."""

from pathlib import Path

import click

from app.clips.followed import sources_of
from app.doors.answer import answer, opened
from app.doors.deed import deed
from app.events.event import Event, Kind
from app.events.follows import HASHTAG, Subject, creator, hashtag
from app.events.judgements import judgements
from app.events.log import append
from app.sources.hashtags import normalised
from app.store.database import Store

NOBODY = "No clip here is by {!r}. `ownfeed clips` says who made what; a hashtag is written #{}."
WHICH = "More than one source has clips by {!r}: {}. Say which one with --source."
NO_TAG = "A hashtag needs a letter, a digit or an emoji."


def door(kind: Kind, told: str) -> click.Command:
    """The command that says so of WHO, with this help."""

    @click.command(help=told)
    @click.argument("who")
    @click.option(
        "--source", metavar="TITLE", help="The creator's source, where more than one has such a name."
    )
    @click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
    @click.pass_obj
    def command(data_dir: Path | None, who: str, source: str | None, as_json: bool) -> None:
        with opened(data_dir) as (store, _):
            events = say(store, kind, subject(store, who, source))
        answer({"event": [event.id for event in events]}, as_json, list)

    return command


def subject(store: Store, name: str, source: str | None) -> Subject:
    """`#NAME` (or `tag:NAME`) is a hashtag, anything else a creator. Raises click.UsageError with a sentence."""
    if name.startswith(("#", HASHTAG)):
        return _hashtag(name.removeprefix(HASHTAG))
    name = name.removeprefix("creator:")
    titles = [source] if source is not None else sources_of(store, name)
    if not titles:
        raise click.UsageError(NOBODY.format(name, name))
    if len(titles) > 1:
        raise click.UsageError(WHICH.format(name, ", ".join(titles)))
    return creator(name, titles[0])


def say(store: Store, kind: Kind, meant: Subject) -> list[Event]:
    """Write that one is followed, or no longer; nothing where it is so already."""
    if (meant in judgements(store).follows.since) == (kind is Kind.FOLLOWED):
        return []
    event = deed(kind, meant.detail)
    append(store, event)
    return [event]


def _hashtag(name: str) -> Subject:
    names = normalised([name])
    if not names:
        raise click.UsageError(NO_TAG)
    return hashtag(names[0])
