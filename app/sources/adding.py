"""Makes a folder of the viewer a source."""

from pathlib import Path

from app.clips.sources import add_source, known_sources, remove_source
from app.sources.starter import KIND
from app.store.database import Store

OWN = """
    SELECT 1 FROM files JOIN sources ON sources.id = files.source LEFT JOIN feeds ON feeds.source = files.source
    WHERE sources.kind != ? AND (feeds.source IS NULL
        OR EXISTS (SELECT 1 FROM fetched WHERE fetched.clip = files.clip)) LIMIT 1
"""
"""A clip on this device that came from a source of the viewer."""


class NotAFolderError(ValueError):
    """What was given cannot be a source. The message is a sentence."""


def add_folder(store: Store, folder: Path) -> int:
    """Add a folder, or the folder that a file lies in; one that is a source already stays as it is.

    Returns the source's id; raises NotAFolderError.
    """
    place = folder.expanduser().absolute()
    if place.is_file():
        place = place.parent
    if not place.is_dir():
        raise NotAFolderError(f"{folder} is no folder. Nothing was added; check the name and try again.")
    return add_source(store, "folder", str(place), place.name or str(place))


def retire_starter(store: Store) -> bool:
    """The starter clips step back once a source of the viewer has clips on this device. Whether they just did."""
    starter = [row for row in known_sources(store) if row.kind == KIND]
    if not starter or store.connection.execute(OWN, [KIND]).fetchone() is None:
        return False
    for row in starter:
        remove_source(store, row.id)
    return True
