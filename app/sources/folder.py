"""Walks a folder tree for files that may be clips."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from app.sources.sidecars import by_clip, of_clip

SUFFIXES = frozenset(
    {
        *(".3g2", ".3gp", ".asf", ".avi", ".divx", ".f4v", ".flv", ".m2t", ".m2ts", ".m2v", ".m4v", ".mk3d"),
        *(
            ".mkv",
            ".mov",
            ".mp4",
            ".mpe",
            ".mpeg",
            ".mpg",
            ".mts",
            ".mxf",
            ".ogg",
            ".ogm",
            ".ogv",
            ".qt",
            ".rm",
        ),
        *(".rmvb", ".ts", ".vob", ".webm", ".wmv"),
    }
)
"""Names that may hold a video; their content decides. A download that goes on ends in .part or the like."""

UNFINISHED = (".temp", ".tmp", ".part", ".crdownload")
"""How the part of a name before its suffix ends while a downloader still puts the file together."""


UNREACHABLE = "This folder cannot be reached: {}. Its clips are kept; plug in its disk, or remove it here."
UNREADABLE = "This folder cannot be read: {}. What was known of it is kept; check its permissions."


class FolderError(Exception):
    """A source's folder cannot be walked; the message is a sentence for the viewer."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a clip: bytes, and when it or a sidecar of it last changed (ns since 1970)."""

    path: str
    size: int
    mtime_ns: int
    sidecars: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Visited:
    """A folder that was walked."""

    path: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A folder that could not be read, with a sentence that says why."""

    path: str
    why: str


def walk(root: str, excluded: Iterable[Path] = ()) -> Iterator[Candidate | Visited | Unreadable]:
    """The tree's candidates, nearest to the root first, as they are found, after their folder's Visited.

    Links are followed, but each real folder is visited once, which ends loops. Hidden files and folders are
    left out, and so are the `excluded` folders. Raises FolderError only when the root itself cannot be read.
    """
    seen = {_identity(str(folder)) for folder in excluded if folder.is_dir()}
    waiting = deque([root])
    while waiting:
        folder = waiting.popleft()
        try:
            place = _identity(folder)
            if place in seen:
                continue
            seen.add(place)
            entries = _entries(folder)
        except OSError as error:
            if folder == root:
                raise FolderError(UNREACHABLE.format(error.strerror)) from error
            yield Unreadable(folder, UNREADABLE.format(error.strerror))
            continue
        yield Visited(folder)
        waiting.extend(entry.path for entry in entries if _is_folder(entry))
        yield from _candidates(folder, entries)


def _identity(folder: str) -> tuple[int, int]:
    status = os.stat(folder)  # noqa: PTH116  a Path for each of 100,000 files is slow
    return status.st_dev, status.st_ino


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        shown = [entry for entry in entries if not entry.name.startswith(".")]
    return sorted(shown, key=lambda entry: entry.name)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _candidates(folder: str, entries: list[os.DirEntry[str]]) -> Iterator[Candidate]:
    sidecars = by_clip(entry.name for entry in entries)
    for entry in filter(_may_be_clip, entries):
        beside = [os.path.join(folder, name) for name in of_clip(sidecars, entry.name)]  # noqa: PTH118  as above
        candidate = _candidate(entry, beside)
        if candidate is not None:
            yield candidate


def _may_be_clip(entry: os.DirEntry[str]) -> bool:
    name = PurePath(entry.name.lower())
    return name.suffix in SUFFIXES and not name.stem.endswith(UNFINISHED)


def _candidate(entry: os.DirEntry[str], sidecars: list[str]) -> Candidate | None:
    """None for what is no regular file (a pipe would block its reader) or went away meanwhile."""
    try:
        if not entry.is_file():
            return None
        status = entry.stat()
        beside = [path for path in sidecars if os.path.isfile(path)]  # noqa: PTH113  as above
        changes = [os.stat(path).st_mtime_ns for path in beside]  # noqa: PTH116  as above
    except OSError:
        return None
    return Candidate(entry.path, status.st_size, max([status.st_mtime_ns, *changes]), tuple(beside))
