"""Which clips of open feeds have their file on this device."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.events.encoding import stamp
from app.store.database import Store
from app.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class Fetched:
    """A clip's file in the folder `Store.fetched`, whole. `last_played` is None for never. Times are UTC."""

    clip: str
    file: str
    bytes: int
    fetched_at: datetime
    last_played: datetime | None = None
    kept_offline: bool = False


COLUMNS = "clip, file, bytes, fetched_at, last_played, kept_offline"


def fetched(store: Store) -> list[Fetched]:
    """All of them, in the order in which they came."""
    rows = store.connection.execute(f"SELECT {COLUMNS} FROM fetched ORDER BY fetched_at, clip")
    return [_fetched(row) for row in rows]


def note_fetched(store: Store, each: Fetched) -> bool:
    """Note that a clip's file is here; whether the clip is still known, as it may have been removed meanwhile."""
    with transaction(store):
        if store.connection.execute("SELECT 1 FROM files WHERE clip = ?", [each.clip]).fetchone() is None:
            return False
        played = stamp(each.last_played) if each.last_played is not None else None
        store.connection.execute(
            f"INSERT OR REPLACE INTO fetched ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
            [each.clip, each.file, each.bytes, stamp(each.fetched_at), played, each.kept_offline],
        )
    return True


def note_gone(store: Store, clips: Iterable[str]) -> None:
    """Note that the files of these clips are not here any more."""
    with transaction(store):
        store.connection.executemany("DELETE FROM fetched WHERE clip = ?", [(clip,) for clip in clips])


def note_played(store: Store, clip: str, at: datetime) -> None:
    """When a clip was last on stage: those that were not for long make room first."""
    with transaction(store):
        store.connection.execute("UPDATE fetched SET last_played = ? WHERE clip = ?", [stamp(at), clip])


def keep_offline(store: Store, clip: str, kept: bool) -> None:
    """A clip that the viewer keeps makes no room for others."""
    with transaction(store):
        store.connection.execute("UPDATE fetched SET kept_offline = ? WHERE clip = ?", [kept, clip])


def note_poster(store: Store, clip: str, file: str) -> None:
    """The name of a clip's picture in the folder `Store.posters`."""
    with transaction(store):
        store.connection.execute("UPDATE clips SET poster = ? WHERE id = ?", [file, clip])


def _fetched(row: tuple[Any, ...]) -> Fetched:
    clip, file, size, fetched_at, last_played, kept_offline = row
    played = datetime.fromisoformat(last_played) if last_played is not None else None
    return Fetched(clip, file, size, datetime.fromisoformat(fetched_at), played, bool(kept_offline))
