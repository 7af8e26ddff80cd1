"""`ownfeed undo`: takes events back."""

from pathlib import Path

import click

from app.doors.answer import answer, opened
from app.doors.times import now
from app.events.ids import new_id
from app.events.log import live_events, undo


@click.command()
@click.argument("events", nargs=-1, required=True, metavar="EVENT...")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def command(data_dir: Path | None, events: tuple[str, ...], as_json: bool) -> None:
    """Take events back, as if they had never been. The profile is folded again from what is left."""
    with opened(data_dir) as (store, _):
        known = {event.id for event in live_events(store)}
        missing = [event for event in events if event not in known]
        if missing:
            raise click.UsageError(f"There is no event {missing[0]} to undo. `ownfeed events` lists them.")
        moment = now()
        undo(store, events, moment, new_id(moment))
    answer({"events": len(set(events)), "profile": "rebuilt"}, as_json, list)
