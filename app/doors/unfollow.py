"""`ownfeed unfollow`: no longer follows a creator or a hashtag."""

from pathlib import Path

import click

from app.doors.answer import answer, opened
from app.doors.subject import say, subject
from app.events.event import Kind


@click.command()
@click.argument("who")
@click.option("--source", metavar="TITLE", help="The creator's source, where more than one has such a name.")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def command(data_dir: Path | None, who: str, source: str | None, as_json: bool) -> None:
    """Follow WHO, a creator or a #hashtag, no longer."""
    with opened(data_dir) as (store, _):
        events = say(store, Kind.UNFOLLOWED, subject(store, who, source))
    answer({"event": [event.id for event in events]}, as_json, list)
