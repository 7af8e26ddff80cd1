"""`ownfeed rules`: what must not be shown, to read, to change and to carry over."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from app.clips import catalogue
from app.doors.answer import DONE_BUT, answer, as_json, opened
from app.doors.times import now
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.rules.encoding import to_detail, to_json
from app.rules.exchange import Imported, from_text, to_text
from app.rules.made import MAKEABLE, made, until
from app.rules.pattern import Pattern
from app.rules.rule import NONE, Action, Rule, RuleError, RuleKind
from app.rules.sentences import about, ends
from app.rules.standing import standing
from app.rules.traits import text_of


@click.group()
def command() -> None:
    """The viewer's hard word: hide, blur or less."""


@command.command("list")
@as_json
@click.pass_obj
def list_(data_dir: Path | None, as_json: bool) -> None:
    """List the rules that hold, the first made first."""
    moment = now()
    with opened(data_dir) as (store, _):
        rules = [rule for rule in standing(store).values() if rule.holds(moment)]
    answer(
        [to_json(rule) for rule in rules],
        as_json,
        lambda: (f"{rule.id}  {rule.action}  {about(rule)}  ({ends(rule, moment)})" for rule in rules),
    )


@command.command()
@click.argument("kind", type=click.Choice(MAKEABLE))
@click.argument("value")
@click.option(
    "--action", type=click.Choice([str(each) for each in Action]), default="hide", show_default=True
)
@click.option("--days", type=click.IntRange(min=1), help="End by itself after so many days.")
@click.option("--amount", type=click.FloatRange(-1, 1), default=NONE, help="With less: -1 is none, 1 more.")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def add(
    data_dir: Path | None, kind: str, value: str, action: str, days: int | None, amount: float, as_json: bool
) -> None:
    """Make a rule about VALUE hold from now on."""
    try:
        rule = made(kind, value, action, until=until(now(), days), amount=amount)
    except RuleError as error:
        raise click.UsageError(str(error)) from error
    _try(data_dir, rule)
    answer({"event": _append(data_dir, [rule])}, as_json, list)


@command.command()
@click.argument("rule")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def remove(data_dir: Path | None, rule: str, as_json: bool) -> None:
    """End a rule, by its id. `ownfeed undo` with the id that this prints brings it back."""
    with opened(data_dir) as (store, _):
        if rule not in standing(store):
            raise click.UsageError(f"There is no rule {rule}. `ownfeed rules list` lists them.")
        event = _event(Kind.RULE_REMOVED, {"rule": rule})
        append(store, event)
    answer({"event": [event.id]}, as_json, list)


@command.command("export")
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


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what is in the file, and take nothing.")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_context
def import_(ctx: click.Context, file: Path, dry_run: bool, as_json: bool) -> None:
    """Take the rules of FILE: our own export, or the keyword filters of a TikTok export."""
    found = _read(file)
    events = [] if dry_run else _append(ctx.obj, found.rules)
    rules = [to_json(rule) | {"id": None, "at": None} for rule in found.rules]
    answer({"rules": rules, "refused": list(found.refused), "event": events}, as_json, list)
    if found.refused:
        ctx.exit(DONE_BUT)


def _try(data_dir: Path | None, rule: Rule) -> None:
    """A pattern that takes too long over a clip is refused before it is one."""
    if rule.kind is not RuleKind.PATTERN:
        return
    pattern = Pattern(rule.value)
    with opened(data_dir) as (store, _):
        any(pattern.found_in(text_of(clip)) and pattern.trouble for clip in catalogue.clips(store))
    if pattern.trouble:
        raise click.UsageError(pattern.trouble)


def _read(file: Path) -> Imported:
    try:
        return from_text(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, RuleError) as error:
        raise click.ClickException(str(error)) from error


def _append(data_dir: Path | None, rules: Iterable[Rule]) -> list[str]:
    events = [_event(Kind.RULE_ADDED, to_detail(rule)) for rule in rules]
    with opened(data_dir) as (store, _):
        append(store, *events)
    return [event.id for event in events]


def _event(kind: Kind, detail: dict[str, Any]) -> Event:
    at = now()
    return Event(new_id(at), at, new_id(at), kind, detail=detail)
