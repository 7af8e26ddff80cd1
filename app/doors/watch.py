"""`ownfeed watch`: notes a visit to a clip as if it had been on stage."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from app.clips import catalogue
from app.clips.clip import Clip
from app.doors.answer import answer, opened
from app.doors.times import now
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.feed.leaving import visit
from app.rules.encoding import MEANT


def _events(clip: Clip, watched_s: float, like: bool, save: bool, refused: str | None) -> Iterator[Event]:
    session = new_id(now())

    def event(kind: Kind, value: float = 1.0, detail: dict[str, Any] | None = None) -> Event:
        at = now()
        return Event(new_id(at), at, session, kind, clip.id, value, detail or {})

    yield event(Kind.SHOWN, 1.0, {"policy": "by hand", "place": 0, "rivals": []})
    if like:
        yield event(Kind.LIKED)
    if save:
        yield event(Kind.SAVED)
    yield event(*visit(watched_s, clip.duration_s))
    if refused:
        yield event(Kind.NOT_INTERESTED, 1.0, {"what": refused})


def _what(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value in (None, "clip") or value.startswith(tuple(f"{what}:" for what in MEANT)):
        return value
    raise click.BadParameter(f"say clip, {', '.join(f'{what}:NAME' for what in MEANT)}")


@click.command()
@click.argument("clip")
@click.option("--seconds", type=click.FloatRange(min=0), required=True, help="How long it was watched.")
@click.option("--like", is_flag=True, help="Also like it.")
@click.option("--save", is_flag=True, help="Also save it.")
@click.option(
    "--not-interested", metavar="WHAT", callback=_what, help="clip, or tag:NAME, word:TEXT and others."
)
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def command(
    data_dir: Path | None,
    clip: str,
    seconds: float,
    like: bool,
    save: bool,
    not_interested: str | None,
    as_json: bool,
) -> None:
    """Note that CLIP was watched; answers once the events are safe on disk."""
    with opened(data_dir) as (store, _):
        found = catalogue.clip(store, clip)
        if found is None:
            raise click.UsageError(f"There is no clip {clip}. `ownfeed clips` lists them.")
        events = list(_events(found, seconds, like, save, not_interested))
        append(store, *events)
    answer({"event": [event.id for event in events]}, as_json, list)
