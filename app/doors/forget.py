"""`ownfeed forget`: takes events out of the log for good."""

from datetime import datetime
from pathlib import Path

import click

from app.doors.answer import answer, opened
from app.doors.times import When
from app.events.log import forget
from app.rescue.erasure import erase_copies


@click.command()
@click.option("--clip", metavar="ID", help="All that concerns this clip.")
@click.option("--tag", metavar="TAG", help="All that concerns clips with this tag.")
@click.option("--since", type=When(), help="All from this moment on.")
@click.option("--all", "everything", is_flag=True, help="Everything.")
@click.option("--keep-backups", is_flag=True, help="Leave the copies alone that still know it.")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def command(
    data_dir: Path | None,
    clip: str | None,
    tag: str | None,
    since: datetime | None,
    everything: bool,
    keep_backups: bool,
    as_json: bool,
) -> None:
    """Delete events from the log; the profile becomes one that never saw them. This cannot be undone.

    The backups and files set aside in the data folder go as well; those in other folders you must delete yourself.
    """
    if sum([clip is not None, tag is not None, since is not None, everything]) != 1:
        raise click.UsageError("Say exactly one of --clip, --tag, --since and --all.")
    with opened(data_dir) as (store, paths):
        gone = forget(store, clip=clip, tag=tag, since=since, everything=everything)
        copies = 0 if keep_backups else erase_copies(paths.database)
    answer({"events": gone, "profile": "rebuilt", "copies": copies}, as_json, list)
