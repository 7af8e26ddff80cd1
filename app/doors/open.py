"""`ownfeed open`: the feed itself."""

from pathlib import Path

import click


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[FOLDER]...")
@click.pass_obj
def command(data_dir: Path | None, folders: tuple[Path, ...]) -> None:
    """Open the feed. A FOLDER given is added as a source and comes first."""
    from app.launch import launch  # noqa: PLC0415  # `ownfeed open --help` needs no window

    click.get_current_context().exit(launch(data_dir, folders))
