"""`ownfeed import`: merges an exported log into this one."""

from pathlib import Path
from typing import Any

import click

from app.doors.answer import DONE_BUT, answer, as_json, opened
from app.events.event import Event
from app.events.merging import look, merge
from app.events.transfer import Refused, from_lines


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would come in, and change nothing.")
@as_json
@click.pass_obj
def command(data_dir: Path | None, file: Path, dry_run: bool, as_json: bool) -> None:
    """Take in what `ownfeed export` wrote, on this device or another; what is known already changes nothing.

    An open feed learns from it with its next start. Lines that hold no event are left out and named.
    """
    events, refused = _read(file)
    with opened(data_dir) as (store, _):
        merged = look(store, events) if dry_run else merge(store, events)
    document = {
        "file": str(file.absolute()),
        "new": merged.new,
        "known": merged.known,
        "refused": [{"line": each.line, "why": each.why} for each in refused],
        "dry_run": dry_run,
    }
    answer(document, as_json, lambda: _lines(document))
    if refused:
        click.get_current_context().exit(DONE_BUT)


def _read(file: Path) -> tuple[list[Event], list[Refused]]:
    events: list[Event] = []
    refused: list[Refused] = []
    with file.open(encoding="utf-8", errors="replace") as lines:
        for found in from_lines(lines):
            if isinstance(found, Event):
                events.append(found)
            else:
                refused.append(found)
    return events, refused


def _lines(document: dict[str, Any]) -> list[str]:
    would = "would come in" if document["dry_run"] else "came in"
    told = [f"{document['new']} events {would}; {document['known']} were here already."]
    return told + [f"Line {each['line']} was left out: {each['why']}." for each in document["refused"]]
