"""`ownfeed settings`: the one table of settings, read and changed."""

from pathlib import Path

import click

from app import settings
from app.doors.answer import answer, as_json, opened
from app.limits.limits import loosens, read
from app.store.database import Store

ASKS_FIRST = (
    "That would loosen your limits, which asks for a sentence: open Ownfeed and do it on the page Controls."
)


def _change(store: Store, name: str, text: str) -> None:
    values = {each: settings.get(store, each) for each in settings.TABLE}
    changed = values | {name: settings.parse(name, text)}
    if loosens(read(values.__getitem__), read(changed.__getitem__)):
        raise settings.SettingError(ASKS_FIRST)
    settings.put(store, name, changed[name])


@click.command()
@click.argument("name", required=False)
@click.argument("value", required=False)
@as_json
@click.pass_obj
def command(data_dir: Path | None, name: str | None, value: str | None, as_json: bool) -> None:
    """List the settings, show the one called NAME, or change it to VALUE."""
    with opened(data_dir) as (store, _):
        try:
            if name is not None and value is not None:
                _change(store, name, value)
            names = [name] if name is not None else list(settings.TABLE)
            document = {each: settings.get(store, each) for each in names}
        except settings.SettingError as error:
            raise click.UsageError(str(error)) from error
    answer(document, as_json, lambda: (f"{each} = {kept}" for each, kept in document.items()))
