"""`ownfeed export`: writes the log to one plain file."""

from pathlib import Path

import click

from app.doors.answer import answer, as_json, opened
from app.events.log import all_events
from app.events.transfer import to_lines


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@as_json
@click.pass_obj
def command(data_dir: Path | None, file: Path, as_json: bool) -> None:
    """Write all you did to FILE, one JSON document a line. `ownfeed import` takes it in, here or elsewhere."""
    with opened(data_dir) as (store, _):
        events = all_events(store)
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("w", encoding="ascii") as stream:
            stream.writelines(to_lines(events))
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise click.ClickException(
            f"{file} cannot be written: {error.strerror}. Nothing was changed."
        ) from error
    answer({"file": str(file.absolute()), "events": len(events)}, as_json, lambda: [f"{len(events)} events."])
