"""Copies of the whole database, each looked through before it counts."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.safety.soundness import fault_of
from app.safety.thinning import kept
from app.store.database import Store
from app.store.errors import StoreError, sentence

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


def back_up(store: Store, folder: Path, now: datetime, prove: Callable[[Path], None]) -> Backup:
    """Copy the database into a folder while others go on writing to it, and thin the older backups out.

    The copy counts once it was found whole and `prove` took it. Raises BackupError where the data is damaged, and
    StoreError where the disk is full or may not be written; no backup is lost by either.
    """
    file = folder / now.astimezone(UTC).strftime(NAME)
    part = file.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(store, part)
        if found := fault_of(part):
            raise BackupError(f"Your data is damaged: {found}. The earlier backups were kept.")
        prove(part)
        part.replace(file)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(sentence(error)) from error
    finally:
        part.unlink(missing_ok=True)
    _thin(folder)
    return Backup(now, file)


def _copy(store: Store, part: Path) -> None:
    part.unlink(missing_ok=True)
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
