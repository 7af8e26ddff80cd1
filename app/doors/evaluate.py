"""`ownfeed evaluate`: judges the learner by replaying the log of other people."""

from pathlib import Path

import click

from app.doors.answer import answer, as_json
from personalization import evaluate


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--people", type=click.IntRange(min=1), default=60, show_default=True, help="How many people.")
@as_json
def command(data: Path, people: int, as_json: bool) -> None:
    """Replay the people of the log in DATA beside the baselines; about a second a person."""
    document = evaluate(data, people)
    answer(
        document,
        as_json,
        lambda: (f"{name:20} {found['x_random']}" for name, found in document["policies"].items()),
    )
