"""`ownfeed open`: the feed itself."""

from pathlib import Path

import click


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[FOLDER]...")
@click.option(
    "--until-it-moves", is_flag=True, hidden=True, help="For benchmarks: end with the first motion."
)
@click.pass_obj
def command(data_dir: Path | None, folders: tuple[Path, ...], until_it_moves: bool) -> None:
    """Open the feed. A FOLDER given is added as a source and comes first."""
    from app.launch import launch  # noqa: PLC0415  # `ownfeed open --help` needs no window

    click.get_current_context().exit(launch(data_dir, folders, until_it_moves))
