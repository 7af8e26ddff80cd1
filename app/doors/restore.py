"""`ownfeed restore`: goes back to a backup."""

from pathlib import Path

import click

from app.doors.answer import answer, as_json, plain
from app.feed.folding import fold
from app.paths import Paths
from app.rescue.backups import BackupError
from app.rescue.restoring import restore
from app.store.errors import StoreError


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@as_json
@click.pass_obj
def command(data_dir: Path | None, file: Path, as_json: bool) -> None:
    """Put the backup FILE in the place of your data, which is set aside. Close Ownfeed first."""
    try:
        restored = restore(Paths.of(data_dir).database, file.absolute(), fold)
    except (BackupError, StoreError) as error:
        raise click.ClickException(plain(error)) from error
    document = {
        "file": str(file.absolute()),
        "events": restored.events,
        "clips": restored.clips,
        "verified": True,
        "set_aside": str(restored.aside) if restored.aside else None,
    }
    answer(document, as_json, lambda: [f"Restored {restored.events} events and {restored.clips} clips."])
