"""A small disk, and how it fills up."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SIZE, PAGE_BYTES = "16m", 4096


class NoMountError(Exception):
    """This user may not mount a disk."""


@contextmanager
def small_disk() -> Iterator[Path]:
    """A disk of few megabytes. Raises NoMountError where it cannot be had."""
    folder = Path(tempfile.mkdtemp())
    words = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(folder)]
    try:
        if subprocess.run(words, capture_output=True, check=False).returncode:
            raise NoMountError
        try:
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
    finally:
        folder.rmdir()


@contextmanager
def full(folder: Path, room_bytes: int) -> Iterator[None]:
    """No more room on the disk of this folder than so much."""
    ballast = folder / "ballast"
    free_bytes = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free_bytes - room_bytes))
    try:
        yield
    finally:
        ballast.unlink()
