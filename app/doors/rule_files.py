"""`ownfeed rules export` and `import`: rules are carried over in a file."""

from pathlib import Path

import click

from app.doors.answer import DONE_BUT, answer, opened
from app.doors.deed import deed
from app.doors.times import now
from app.events.event import Kind
from app.events.log import append
from app.rules.encoding import to_detail, to_json
from app.rules.exchange import Imported, from_text, to_text
from app.rules.rule import RuleError
from app.rules.standing import standing


@click.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def export(data_dir: Path | None, file: Path, as_json: bool) -> None:
    """Write the rules that hold to FILE."""
    moment = now()
    with opened(data_dir) as (store, _):
        rules = [rule for rule in standing(store).values() if rule.holds(moment)]
    try:
        file.write_text(to_text(rules), encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{file} could not be written: {error.strerror}.") from error
    answer({"rules": len(rules)}, as_json, list)


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what is in the file, and take nothing.")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_context
def import_(ctx: click.Context, file: Path, dry_run: bool, as_json: bool) -> None:
    """Take the rules of FILE: our own export, or the keyword filters of a TikTok export."""
    found = _read(file)
    events = [] if dry_run else [deed(Kind.RULE_ADDED, to_detail(rule)) for rule in found.rules]
    with opened(ctx.obj) as (store, _):
        append(store, *events)
    rules = [to_json(rule) | {"id": None, "at": None} for rule in found.rules]
    answer(
        {"rules": rules, "refused": list(found.refused), "event": [event.id for event in events]},
        as_json,
        list,
    )
    if found.refused:
        ctx.exit(DONE_BUT)


def _read(file: Path) -> Imported:
    try:
        return from_text(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, RuleError) as error:
        raise click.ClickException(str(error)) from error
