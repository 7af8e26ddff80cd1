"""`ownfeed sources export` and `import`: lists of feeds, as feed readers exchange them."""

from pathlib import Path

import click

from app.doors.answer import DONE_BUT, answer, as_json, opened


@click.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@as_json
@click.pass_obj
def export_(data_dir: Path | None, file: Path, as_json: bool) -> None:
    """Write the open feeds to FILE in OPML, which feed readers take in."""
    from app.sources.far.lists import exported  # noqa: PLC0415  # brings all readers: not for other doors

    with opened(data_dir) as (store, _):
        written = exported(store)
    try:
        file.write_bytes(written)
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be written: {error.strerror}. Try another folder."
        ) from error
    answer({"file": str(file.absolute())}, as_json, lambda: [f"The open feeds are in {file}."])


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@as_json
@click.pass_context
def import_(ctx: click.Context, file: Path, as_json: bool) -> None:
    """Add the feeds of the OPML list in FILE; refreshes nothing yet. Feeds that Ownfeed cannot read are named."""
    from app.sources.far.lists import take_in  # noqa: PLC0415  # brings all readers: not for other doors
    from app.sources.feeds.opml import MOST_BYTES, outlines  # noqa: PLC0415  # see above
    from app.sources.feeds.port import FeedError  # noqa: PLC0415  # see above

    try:
        with file.open("rb") as stream:
            listed = outlines(stream.read(MOST_BYTES + 1))
    except (FeedError, OSError) as error:
        raise click.ClickException(str(error)) from error
    with opened(ctx.obj) as (store, _):
        added, left = take_in(store, listed)
    document = {"sources": added, "left_out": [each.where for each in left]}
    answer(document, as_json, lambda: [f"{len(added)} feeds are sources; {len(left)} cannot be read."])
    if left:
        ctx.exit(DONE_BUT)
