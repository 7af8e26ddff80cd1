"""`ownfeed`, also `python -m app`: opens the feed, or one of the doors."""

import sys
from importlib.metadata import version
from pathlib import Path

import click

from app.doors.group import Doors
from app.doors.lock import let_in


@click.group(cls=Doors, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep everything in this folder instead of the platform's data folder.",
)
@click.option("--pin-stdin", is_flag=True, help="Read the PIN of safe mode from a line of standard input.")
@click.version_option(version("ownfeed"), prog_name="ownfeed")
@click.pass_context
def main(ctx: click.Context, data_dir: Path | None, pin_stdin: bool) -> None:
    """A vertical short-video feed that belongs to you. Without a door it opens the feed."""
    ctx.obj = data_dir
    if ctx.invoked_subcommand is None:
        from app.doors.open import command  # noqa: PLC0415  # the other doors need no window

        ctx.invoke(command, folders=(), until_it_moves=False)
    else:
        let_in(ctx.invoked_subcommand, data_dir, pin_stdin)


if __name__ == "__main__":
    sys.exit(main())
