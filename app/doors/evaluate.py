"""`ownfeed evaluate`: judges the learner by replaying the log of other people, or of simulated ones."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from app.doors.answer import answer, as_json
from personalization import evaluate


@click.command()
@click.argument("data", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--people", type=click.IntRange(min=1), default=60, show_default=True, help="How many people.")
@as_json
def command(data: Path | None, people: int, as_json: bool) -> None:
    """Replay the people of the log in DATA beside the baselines; without DATA, people who are simulated."""
    document = evaluate(data, people)
    answer(document, as_json, lambda: _lines(document))


def _lines(document: dict[str, Any], under: str = "") -> Iterator[str]:
    """A line for each figure, named by the way to it."""
    for name, value in document.items():
        if isinstance(value, dict):
            yield from _lines(value, f"{under}{name}.")
        else:
            shown = f"{value:.3f}" if isinstance(value, float) else value
            yield f"{under + name:48} {shown}"
