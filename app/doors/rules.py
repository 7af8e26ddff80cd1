"""`ownfeed rules`: what must not be shown, to read and to change."""

from pathlib import Path

import click

from app.clips import catalogue
from app.doors import rule_files
from app.doors.answer import answer, as_json, opened
from app.doors.deed import deed
from app.doors.times import now
from app.events.event import Kind
from app.events.log import append
from app.rules.encoding import to_detail, to_json
from app.rules.made import MAKEABLE, changed, made, until
from app.rules.pattern import Pattern
from app.rules.rule import NONE, SOME_LESS, Action, Rule, RuleError, RuleKind
from app.rules.sentences import about, ends
from app.rules.standing import standing
from app.rules.traits import text_of
from app.store.database import Store

ACTION = click.Choice([str(each) for each in Action])
AMOUNT = click.FloatRange(-1, 1)


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
@click.option("--action", type=ACTION, default="hide", show_default=True)
@click.option("--days", type=click.IntRange(min=1), help="End by itself after so many days.")
@click.option("--amount", type=AMOUNT, default=NONE, help="With less: -1 is none, 1 more.")
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
    event = deed(Kind.RULE_ADDED, to_detail(rule))
    with opened(data_dir) as (store, _):
        append(store, event)
    answer({"event": [event.id]}, as_json, list)


@command.command()
@click.argument("rule")
@click.option("--action", type=ACTION, required=True, help="What it is to do from now on.")
@click.option(
    "--amount", type=AMOUNT, default=SOME_LESS, show_default=True, help="With less: -1 is none, 1 more."
)
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def change(data_dir: Path | None, rule: str, action: str, amount: float, as_json: bool) -> None:
    """Have a rule, by its id, do something else. It goes on under the id that this prints."""
    with opened(data_dir) as (store, _):
        try:
            new = changed(_named(store, rule), action, amount)
        except RuleError as error:
            raise click.UsageError(str(error)) from error
        event = deed(Kind.RULE_ADDED, to_detail(new, instead=rule))
        append(store, event)
    answer({"event": [event.id]}, as_json, list)


@command.command()
@click.argument("rule")
@click.option("--json", "as_json", is_flag=True, default=True, hidden=True)
@click.pass_obj
def remove(data_dir: Path | None, rule: str, as_json: bool) -> None:
    """End a rule, by its id. `ownfeed undo` with the id that this prints brings it back."""
    with opened(data_dir) as (store, _):
        event = deed(Kind.RULE_REMOVED, {"rule": _named(store, rule).id})
        append(store, event)
    answer({"event": [event.id]}, as_json, list)


def _named(store: Store, id_: str) -> Rule:
    """The rule with this id."""
    if id_ not in (rules := standing(store)):
        raise click.UsageError(f"There is no rule {id_}. `ownfeed rules list` lists them.")
    return rules[id_]


def _try(data_dir: Path | None, rule: Rule) -> None:
    """A pattern that takes too long over a clip is refused before it is one."""
    if rule.kind is not RuleKind.PATTERN:
        return
    pattern = Pattern(rule.value)
    with opened(data_dir) as (store, _):
        any(pattern.found_in(text_of(clip)) and pattern.trouble for clip in catalogue.clips(store))
    if pattern.trouble:
        raise click.UsageError(pattern.trouble)


command.add_command(rule_files.export)
command.add_command(rule_files.import_)
