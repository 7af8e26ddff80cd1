"""Puts a backup in the place of the database."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.rescue.backups import BackupError, Prove
from app.rescue.header import header_fault
from app.rescue.ladder import count
from app.rescue.occupancy import Occupancy
from app.rescue.soundness import fault
from app.rescue.swap import copied, finish, replace
from app.store.database import open_store
from app.store.errors import StoreError, sentence

IN_USE = "Ownfeed is open. Nothing was changed. Close it and restore again."


@dataclass(frozen=True, slots=True)
class Restored:
    """What there is now, and where the database lies that was there before (None where there was none)."""

    events: int
    clips: int
    aside: Path | None


def restore(database: Path, file: Path, prove: Prove) -> Restored:
    """Put a backup, or a database that was set aside, in the place of the database; that one is set aside.

    It is looked through first. Raises BackupError where it is damaged or Ownfeed is open, StoreError where the disk
    is full or may not be written, NewerStoreError where a newer version wrote it; nothing has changed then.
    """
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        with closing(Occupancy(database.parent)) as occupancy:
            if not occupancy.alone:
                raise BackupError(IN_USE)
            finish(database)
            (events, clips), aside = replace(database, partial(_build, file, prove))
    except (sqlite3.Error, OSError) as error:
        raise StoreError(sentence(error)) from error
    return Restored(events, clips, aside if aside.exists() else None)


def _build(file: Path, prove: Prove, place: Path) -> tuple[int, int]:
    copied(file, place)
    if found := header_fault(place):
        raise BackupError(f"This file cannot be restored: {found}. Nothing was changed.")
    with closing(open_store(place)) as store:
        if found := fault(store.connection):
            raise BackupError(f"This file cannot be restored: {found}. Nothing was changed.")
        prove(store)
        return count(store, "events"), count(store, "clips")
