"""How a door answers: one JSON document on stdout, or lines for people; errors as sentences on stderr."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import click

from app.paths import Paths
from app.rescue.opening import open_safely, suspect
from app.store.database import Store
from app.store.errors import StoreError

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
DONE_BUT = 1
DAMAGED = (
    "Your data is damaged. Nothing was changed yet. Start again: then it is mended, and said what was kept."
)


def plain(value: object) -> str:
    """Text that any terminal and any JSON reader takes: lone surrogates of odd file names are escaped."""
    return str(value).encode("utf-8", "backslashreplace").decode("utf-8")


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {plain(key): _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value


def answer(document: Any, as_json: bool, lines: Callable[[], Iterable[str]]) -> None:
    """Print the document, or the lines that say it to people."""
    if as_json:
        click.echo(json.dumps(_clean(document), ensure_ascii=False, allow_nan=False))
    else:
        for line in lines():
            click.echo(plain(line))


@contextmanager
def opened(data_dir: Path | None) -> Iterator[tuple[Store, Paths]]:
    """The store of the data folder; what goes wrong with it ends the door with a sentence and exit code 1."""
    paths = Paths.of(data_dir)
    try:
        with closing(open_safely(paths.database)) as store:
            if store.told:
                click.echo(plain(store.told), err=True)
            yield store, paths
    except StoreError as error:
        raise click.ClickException(str(error)) from error
    except sqlite3.DatabaseError as error:
        suspect(paths.database)
        raise click.ClickException(DAMAGED) from error
