"""`ownfeed forget`: takes events out of the log for good."""

from datetime import datetime
from pathlib import Path

import click

from app.doors.answer import answer, opened
from app.doors.times import When
from app.events.log import forget


@click.command()
@click.option("--clip", metavar="ID", help="All that concerns this clip.")
@click.option("--tag", metavar="TAG", help="All that concerns clips with this tag.")
@click.option("--since", type=When(), help="All from this moment on.")
@click.option("--all", "everything", is_flag=True, help="Everything.")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def command(
    data_dir: Path | None,
    clip: str | None,
    tag: str | None,
    since: datetime | None,
    everything: bool,
    as_json: bool,
) -> None:
    """Delete events from the log; the profile becomes one that never saw them. This cannot be undone."""
    if sum([clip is not None, tag is not None, since is not None, everything]) != 1:
        raise click.UsageError("Say exactly one of --clip, --tag, --since and --all.")
    with opened(data_dir) as (store, _):
        gone = forget(store, clip=clip, tag=tag, since=since, everything=everything)
    answer({"events": gone, "profile": "rebuilt"}, as_json, list)
