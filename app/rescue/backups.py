"""Copies of the whole database, each looked through before it counts."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.rescue.soundness import fault, fault_of
from app.rescue.thinning import kept
from app.store.database import Store
from app.store.errors import StoreError, sentence

Prove = Callable[[Store], None]
"""Raises an error where the data in a store, opened for reading, cannot be used."""

DUE = timedelta(minutes=25)
"""With the minutes that a look and a copy take, nothing older than thirty minutes is ever without a backup."""

MENDED = "the next start mends it, keeps the damaged file aside and says what was kept."
NAME = "%Y-%m-%dT%H-%M-%SZ.sqlite3"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup and the moment (UTC) when it was made."""

    moment: datetime
    file: Path


class BackupError(Exception):
    """A backup cannot be made or used. The message says what happened, what was kept and what to do."""


def folder_of(database: Path) -> Path:
    """Where a database's backups lie, unless another folder is named."""
    return database.with_name("backups")


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first."""
    found = [Backup(moment, file) for file in folder.glob("*.sqlite3") if (moment := _moment(file))]
    return sorted(found, key=lambda backup: backup.moment, reverse=True)


def newest_good(folder: Path) -> Backup | None:
    """The newest backup that is whole."""
    return next((backup for backup in backups(folder) if not fault_of(backup.file)), None)


def is_due(database: Path, now: datetime) -> bool:
    """Whether the newest backup is old enough, or from a future that a wrong clock made, and lacks something."""
    newest = next(iter(backups(folder_of(database))), None)
    if newest is None:
        return True
    written = max(file.stat().st_mtime for file in database.parent.glob(f"{database.name}*"))
    age = now - newest.moment
    return not timedelta() <= age < DUE and (age < timedelta() or written > newest.moment.timestamp())


def back_up(store: Store, folder: Path, now: datetime, prove: Prove) -> Backup:
    """Copy the database into a folder while others go on writing to it, and thin the older backups out.

    The copy counts once it was found whole and `prove` took it. Raises BackupError where the data is damaged, and
    StoreError where the disk is full or may not be written; no backup is lost by either.
    """
    file = folder / now.astimezone(UTC).strftime(NAME)
    part = file.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(store, part)
        _verify(part, store.posters, prove)
        part.replace(file)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(sentence(error)) from error
    finally:
        for unfinished in folder.glob("*.part"):
            unfinished.unlink(missing_ok=True)
    _thin(folder)
    return Backup(now, file)


def _verify(part: Path, posters: Path, prove: Prove) -> None:
    with closing(sqlite3.connect(f"{part.as_uri()}?mode=ro", uri=True)) as connection:
        if found := fault(connection):
            raise BackupError(f"Your data is damaged: {found}. The earlier backups were kept; {MENDED}")
        prove(Store(connection, posters))


def _copy(store: Store, part: Path) -> None:
    with closing(sqlite3.connect(part)) as copy:
        copy.execute("PRAGMA synchronous = FULL")
        store.connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, which opens from a read-only disk as well


def _thin(folder: Path) -> None:
    there = backups(folder)
    stay = kept(backup.moment for backup in there)
    for backup in there:
        if backup.moment not in stay:
            backup.file.unlink(missing_ok=True)


def _moment(file: Path) -> datetime | None:
    try:
        return datetime.strptime(file.name, NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
