"""Opens the database so that a damaged one is mended first."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from app.rescue.backups import folder_of
from app.rescue.belonging import belonging_fault
from app.rescue.header import header_fault
from app.rescue.ladder import recover
from app.rescue.occupancy import Occupancy
from app.rescue.soundness import fault, glance, quick_fault
from app.rescue.swap import finish
from app.store.database import Store, open_store
from app.store.errors import StoreError, sentence

Look = Callable[[sqlite3.Connection], str]

DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
AT_ONCE_BYTES = 300 << 20
"""What is larger is not looked through at the start, even after an end without farewell: with a million clips that
takes seconds. Its next backup reads every row, and what it finds is mended by the start after it."""

IN_USE = (
    "Your data is damaged, and another Ownfeed has it open. Nothing was changed. "
    "Close the other one and start again: then it is mended."
)


class DamagedError(Exception):
    """The database is damaged; the message is SQLite's."""


class SafeStore(Store):
    """A store that others may open as well. `told` is what the viewer must know of how it was opened, or ""."""

    def __init__(self, store: Store, occupancy: Occupancy, told: str) -> None:
        super().__init__(store.connection, store.posters)
        self.told = told
        self._occupancy = occupancy

    def close(self) -> None:
        """Close the file; what was committed is on disk."""
        super().close()
        self._occupancy.close()


def open_safely(path: Path) -> SafeStore:
    """Open the database; a damaged one is mended first, if nobody else has it open.

    It is looked through only after an end without farewell (the log beside it tells), or where damage is suspected:
    a start must not take longer. Raises StoreError as `open_store` does.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        occupancy = Occupancy(path.parent)
    except OSError as error:
        raise StoreError(sentence(error)) from error
    try:
        store, told = _opened(path, occupancy.alone)
    except BaseException:
        occupancy.close()
        raise
    occupancy.share()
    return SafeStore(store, occupancy, told)


def told(store: Store) -> str:
    """What the viewer must know of how the store was opened, or ""."""
    return store.told if isinstance(store, SafeStore) else ""


def suspect(path: Path) -> None:
    """Have the database looked through by the next start."""
    try:
        _suspicion(path).touch()
    except OSError:
        return


def _suspicion(path: Path) -> Path:
    return path.with_name(f"{path.name}-suspect")


def _opened(path: Path, alone: bool) -> tuple[Store, str]:
    if alone:
        finish(path)
    try:
        return _whole(path, alone), ""
    except DamagedError as error:
        if not alone:
            raise StoreError(IN_USE) from error
    recovery = recover(path, folder_of(path))
    _suspicion(path).unlink(missing_ok=True)
    return open_store(path), recovery.sentence


def _whole(path: Path, alone: bool) -> Store:
    """The open store. Raises DamagedError where it is not whole."""
    look = _look(path) if alone else glance
    if found := header_fault(path) or belonging_fault(path):
        raise DamagedError(found)
    store = _open(path)
    if found := look(store.connection):
        store.close()
        raise DamagedError(found)
    if look is fault:
        _suspicion(path).unlink(missing_ok=True)
    return store


def _open(path: Path) -> Store:
    try:
        return open_store(path)
    except StoreError as error:
        if getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF in DAMAGED:
            raise DamagedError(str(error.__cause__)) from error
        raise
    except (
        UnicodeDecodeError
    ) as error:  # SQLite quotes what is broken in its message, and Python cannot read that
        raise DamagedError("the list of its tables cannot be read") from error


def _look(path: Path) -> Look:
    """How closely to look at a database that nobody else has open, told by what lies beside it."""
    if _suspicion(path).exists():
        return fault
    log = path.with_name(f"{path.name}-wal")
    ended_well = not log.exists() or not log.stat().st_size
    return glance if ended_well or path.stat().st_size > AT_ONCE_BYTES else quick_fault
