"""Looks at the first hundred bytes of a database, whose damage SQLite itself would take for something else."""

from pathlib import Path

from app.store.database import LEVEL

BYTES = 100
MAGIC = b"SQLite format 3\0"
FAR = 1000
"""A level so far ahead was written by no newer version."""


def header_fault(path: Path) -> str:
    """What is wrong with the header, or ""; "" as well for a file that does not exist, or is empty.

    A wrong version of the format makes SQLite open the file for reading only, or refuse it as too new.
    """
    if not path.exists() or path.stat().st_size == 0:
        return ""
    with path.open("rb") as file:
        header = file.read(BYTES)
    if len(header) < BYTES or not header.startswith(MAGIC):
        return "file is not a database"
    modes, format_, encoding, level = header[18:20], *(_number(header, at) for at in (44, 56, 60))
    sound = set(modes) <= {1, 2} and format_ <= 4 and encoding <= 1 and level < LEVEL + FAR
    return "" if sound else "its header is damaged"


def level(path: Path) -> int:
    """The level of the file without its log, 0 for one that is too short to have one."""
    with path.open("rb") as file:
        return _number(file.read(BYTES), 60)


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
