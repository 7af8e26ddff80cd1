"""A lived-in database for tests, and ways to damage it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.clips.catalogue import save
from app.clips.sources import add_source
from app.events.event import Kind
from app.events.log import all_events, append
from app.rescue.backups import Backup, back_up, folder_of
from app.rescue.opening import open_safely, told
from app.store.database import open_store
from tests.app.clips.samples import found
from tests.app.events.samples import event

CLIPS, PAGE = 40, 4096
EVENING = datetime(2026, 11, 24, 21, 30, tzinfo=UTC)
A_DETAIL, A_TITLE = b'{"loops":0}', b"Title of "
"""Words that are in no pages but those of the log itself, and in the catalogue's."""


def live(database: Path, count: int = 2000) -> list[str]:
    """Some clips, and a log that was written and closed as by a session; the ids of the events."""
    events = [event(Kind.WATCHED, f"{n % CLIPS:032x}", loops=0) for n in range(count)]
    with closing(open_store(database)) as store:
        source = add_source(store, "folder", "/clips", "Clips")
        save(store, source, [found(f"{n:032x}") for n in range(CLIPS)])
        append(store, *events)
    return [each.id for each in events]


def keep_a_backup(database: Path) -> Backup:
    """As the program does it in the evening."""
    with closing(open_store(database)) as store:
        return back_up(store, folder_of(database), EVENING, lambda _: None)


def pages_with(database: Path, words: bytes) -> list[int]:
    """The numbers, from 1, of the pages that hold some words."""
    raw = database.read_bytes()
    return [at // PAGE + 1 for at in range(0, len(raw), PAGE) if words in raw[at : at + PAGE]]


def zero(database: Path, *pages: int) -> None:
    """What a disk gives back for blocks that it lost."""
    with database.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(bytes(PAGE))


def opened(database: Path) -> tuple[list[str], str]:
    """Open it as the program does: the events there are, and what the viewer is told."""
    with closing(open_safely(database)) as store:
        assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not store.connection.execute("PRAGMA foreign_key_check").fetchall()
        return [each.id for each in all_events(store)], told(store)


def values(database: Path, query: str) -> list[object]:
    """The first column of what another program reads there."""
    with closing(sqlite3.connect(database)) as connection:
        return [row[0] for row in connection.execute(query)]
