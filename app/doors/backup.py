"""`ownfeed backup`: copies all your data, and looks through the copy."""

from pathlib import Path

import click

from app.doors.answer import answer, as_json, opened
from app.doors.times import now
from app.feed.folding import fold
from app.rescue.backups import BackupError, back_up, folder_of
from app.rescue.ladder import count
from app.rescue.opening import suspect


@click.command()
@click.option(
    "--to", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Into another folder."
)
@as_json
@click.pass_obj
def command(data_dir: Path | None, to: Path | None, as_json: bool) -> None:
    """Back up what you did, the catalogue and the settings; older backups are thinned out.

    The newest of each of the last 12 days, 10 weeks and 9 months stays. An open feed does this by itself.
    """
    with opened(data_dir) as (store, paths):
        try:
            backup = back_up(store, to or folder_of(paths.database), now(), fold)
        except BackupError as error:
            suspect(paths.database)
            raise click.ClickException(str(error)) from error
        document = {
            "file": str(backup.file.absolute()),
            "events": count(store, "events"),
            "clips": count(store, "clips"),
            "verified": True,
        }
    answer(document, as_json, lambda: [f"{document['file']}: {document['events']} events, looked through."])
