"""What is here of open feeds: the files, what the catalogue says of them, and what becomes of them."""

from collections.abc import Collection
from datetime import datetime

from app.clips.fetched import Fetched, fetched, note_fetched, note_gone, note_played
from app.stock import use
from app.stock.folder import drop, sweep
from app.stock.room import making_room
from app.stock.use import Use
from app.store.database import Store


def load(store: Store) -> tuple[Fetched, ...]:
    """What is here; files and rows that do not fit together, of a program that ended badly, go."""
    known = fetched(store)
    there = sweep(store.fetched, {each.file for each in known})
    note_gone(store, [each.clip for each in known if each.file not in there])
    return tuple(each for each in known if each.file in there)


def take(store: Store, each: Fetched) -> bool:
    """Note a whole file; one whose clip was removed meanwhile goes, and that is False."""
    use.count(store, each.fetched_at.date(), Use(fetched=each.bytes))
    known = note_fetched(store, each)
    if not known:
        drop(store.fetched, [each.file])
    return known


def stage(store: Store, each: Fetched, at: datetime) -> None:
    """Note that a clip is on stage."""
    note_played(store, each.clip, at)
    if each.last_played is None:
        use.count(store, at.date(), Use(staged=each.bytes))


def make_room(store: Store, most_bytes: int, busy: Collection[str]) -> tuple[str, ...]:
    """Delete what has to go; the clips that were there."""
    gone = making_room(fetched(store), most_bytes, busy)
    note_gone(store, [each.clip for each in gone])
    drop(store.fetched, [each.file for each in gone])
    return tuple(each.clip for each in gone)
