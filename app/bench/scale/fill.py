"""Writes a catalogue and a log of any size into a new database, with a file for each clip."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from app import settings
from app.bench.scale.clips import BATCH, SOURCES, Rows, clip_id, clip_rows, finding_rows
from app.bench.scale.history import event_rows
from app.clips.sources import add_source
from app.paths import Paths
from app.store.database import Store, open_store
from app.store.transaction import transaction

A_CLIP, AN_EVENT = ", ".join("?" * 17), ", ".join("?" * 7)
CLIP = (
    "INSERT INTO clips (id, title, caption, hashtags, tags, creator, duration_s, width, height, loudness_lufs,"
    f" licence, language, published, added, views, likes, poster) VALUES ({A_CLIP})"
)


def fill(paths: Paths, clips: int, events: int, footage: Sequence[Path]) -> None:
    """Make it: the same numbers give the same rows. Each clip's file is a link to one of the `footage`."""
    store = open_store(paths.database)
    links = paths.data / "links"
    try:
        store.connection.execute("PRAGMA synchronous = OFF")  # nobody misses it if this machine stops now
        store.connection.execute("PRAGMA cache_size = -800000")  # ids are hashes: each goes to another page
        _fill_catalogue(store, links, clips, footage)
        for rows in event_rows(clips, events):
            _write(store, f"INSERT INTO events VALUES ({AN_EVENT})", rows)
        settings.put(store, "first_run_done", True)
        settings.put(store, "analysis", "off")
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        store.close()


def _fill_catalogue(store: Store, links: Path, clips: int, footage: Sequence[Path]) -> None:
    for rows in clip_rows(clips):
        _write(store, CLIP, rows)
    sources = [add_source(store, "folder", str(links / str(n)), f"Source {n}") for n in range(SOURCES)]
    for rows in _linked(links, clips, footage, sources):
        _write(store, "INSERT INTO files (source, path, size, mtime_ns, clip) VALUES (?, ?, ?, ?, ?)", rows)
    for found, tags, vectors in finding_rows(clips):
        _write(store, "INSERT INTO findings (clip, version, language, sensitive) VALUES (?, ?, ?, ?)", found)
        _write(store, "INSERT INTO found_tags (clip, kind, name, confidence) VALUES (?, ?, ?, ?)", tags)
        _write(store, "INSERT INTO found_vectors (clip, look, meaning) VALUES (?, ?, ?)", vectors)


def _linked(links: Path, clips: int, footage: Sequence[Path], sources: Sequence[int]) -> Iterator[Rows]:
    """The rows of `files`, once the files are there: a folder for each batch of a source."""
    known = [(str(file), file.suffix, file.stat()) for file in footage]
    for first in range(0, clips, BATCH):
        folders = [links / str(source) / str(first) for source in range(SOURCES)]
        for folder in folders:
            folder.mkdir(parents=True)
        rows = []
        for number in range(first, min(clips, first + BATCH)):
            file, suffix, status = known[number % len(known)]
            path = f"{folders[number % SOURCES]}{os.sep}{number}{suffix}"
            os.symlink(file, path)  # noqa: PTH211  # a million times: pathlib takes three times as long
            source = sources[number % SOURCES]
            rows.append((source, os.fsencode(path), status.st_size, status.st_mtime_ns, clip_id(number)))
        yield rows


def _write(store: Store, into: str, rows: Rows) -> None:
    with transaction(store):
        store.connection.executemany(into, rows)
