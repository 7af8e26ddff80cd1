"""The ladder of a damaged database: salvage, else the newest good backup, else empty."""

import shutil
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from app.rescue.backups import Backup, newest_good
from app.rescue.recovery import Recovery, Rung
from app.rescue.salvage import drop_orphans, salvage
from app.rescue.swap import copied, replace
from app.store.database import Store, open_store
from app.store.errors import StoreError, sentence
from app.store.transaction import transaction

Kept = tuple[Rung, bool, Backup | None, int, int]


def recover(path: Path, backups: Path) -> Recovery:
    """Put the best that can be had in the place of a damaged database, which is kept aside.

    Nobody else may have it open. Raises StoreError with a sentence when the disk is full or may not be written;
    nothing has changed then.
    """
    try:
        (rung, torn, backup, events, clips), aside = replace(path, lambda place: _kept(path, place, backups))
    except (sqlite3.Error, OSError) as error:
        raise StoreError(sentence(error)) from error
    moment, kept = backup.moment if backup else None, aside if aside.exists() else None
    return Recovery(rung, events, clips, torn, moment, kept)


def _kept(path: Path, place: Path, backups: Path) -> Kept:
    torn = _add(copied(path, place.with_name("damaged")), place, None)
    backup = None if torn == frozenset() else newest_good(backups)
    if torn is None:
        rung = Rung.BACKUP if backup else Rung.EMPTY
        if backup:
            shutil.copyfile(backup.file, place)
    else:
        rung = Rung.SALVAGE
        if backup:
            _add(copied(backup.file, place.with_name("backup")), place, torn)
    return rung, torn != frozenset(), backup, *_counts(place)


def _add(source: Path, place: Path, only: Collection[str] | None) -> frozenset[str] | None:
    """Add the rows of one file to the new database; which tables were torn, None where nothing could be read."""
    with closing(open_store(place)) as store:
        store.connection.execute("PRAGMA foreign_keys = OFF")
        with transaction(store):
            torn = salvage(source, store.connection, only)
            drop_orphans(store.connection)
    return torn


def _counts(place: Path) -> tuple[int, int]:
    """How many events and clips there are; the database is brought up to date first."""
    with closing(open_store(place)) as store:
        return count(store, "events"), count(store, "clips")


def count(store: Store, table: str) -> int:
    """How many rows a table has."""
    number: int = store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return number
