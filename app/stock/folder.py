"""The folder of fetched clips: whole files under the clips' ids, and parts that are not theirs yet."""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

PART = ".part"


def part_of(folder: Path, clip: str) -> Path:
    """Where a clip's file grows; the folder is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{clip}{PART}"


def settle(part: Path) -> str:
    """Give a whole file its name, which it has only when all of it is on disk; the name."""
    descriptor = os.open(part, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    whole = part.with_suffix("")
    part.replace(whole)
    return whole.name


def sweep(folder: Path, known: Collection[str]) -> frozenset[str]:
    """Delete what is not known (parts that broke off with the program, files that nothing names); what is there."""
    there = set()
    with suppress(FileNotFoundError):
        for file in folder.iterdir():
            if file.name in known:
                there.add(file.name)
            else:
                file.unlink(missing_ok=True)
    return frozenset(there)


def drop(folder: Path, names: Collection[str]) -> None:
    """Delete files. One that is playing just now plays on: whoever has it open keeps it."""
    for name in names:
        (folder / name).unlink(missing_ok=True)
