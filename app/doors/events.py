"""`ownfeed events`: what the viewer did, as it is in the log."""

from datetime import datetime
from pathlib import Path

import click

from app.doors.answer import answer, as_json, opened
from app.doors.times import When
from app.events.encoding import to_json
from app.events.log import all_events


@click.command()
@click.option("--since", type=When(), help="Only events from this moment on (UTC, ISO 8601).")
@as_json
@click.pass_obj
def command(data_dir: Path | None, since: datetime | None, as_json: bool) -> None:
    """List what you did, oldest first. Nothing else is known about you."""
    with opened(data_dir) as (store, _):
        document = [to_json(event) for event in all_events(store, since=since)]
    answer(document, as_json, lambda: (f"{e['at']}  {e['kind']:<16} {e['clip'] or ''}" for e in document))
