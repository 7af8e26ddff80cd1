"""Changes files by chance, as a bad disk or a bad person does."""

import os
import random
import struct
from collections.abc import Callable, Sequence
from pathlib import Path

Change = Callable[[random.Random, bytearray, bytes], None]
LONG_AGO_S = 1_700_000_000  # a file that rests: what is refused then counts
WORST = (0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
CLIPS, BESIDE = (".mp4", ".webm", ".wmv", ".mkv", ".mov", ".avi"), (".info.json", ".srt", ".vtt")
LARGEST_BYTES = 1 << 20


def flip(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    """Some bits."""
    for _ in range(chance.choice((1, 16, 400))):
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)


def flip_early(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    """Some bits where the structure is told."""
    for _ in range(chance.choice((1, 4, 32))):
        raw[chance.randrange(min(len(raw), 2048))] ^= 1 << chance.randrange(8)


def exaggerate(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    """Numbers that nobody would write."""
    for _ in range(chance.choice((1, 6))):
        at = chance.randrange(max(1, len(raw) - 4))
        raw[at : at + 4] = struct.pack(">I", chance.choice(WORST))


def cut(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    """The end, or a piece from the middle."""
    at = chance.randrange(len(raw))
    del raw[at : at + chance.choice((len(raw), 1, 1000))]


def blank(chance: random.Random, raw: bytearray, _other: bytes) -> None:
    """A block that reads as zeros."""
    at = chance.randrange(len(raw)) // 512 * 512
    raw[at : at + 4096] = bytes(len(raw[at : at + 4096]))


def graft(chance: random.Random, raw: bytearray, other: bytes) -> None:
    """A piece of another file."""
    at, start = chance.randrange(len(raw)), chance.randrange(len(other))
    raw[at : at + 3000] = other[start : start + chance.choice((3000, 50_000))]


CHANGES: tuple[Change, ...] = (flip, flip_early, exaggerate, cut, blank, graft)


def mutated(chance: random.Random, raw: bytes, other: bytes) -> bytes:
    """The content changed in one to three ways."""
    new = bytearray(raw)
    for change in chance.choices(CHANGES, k=chance.randint(1, 3)):
        if new:
            change(chance, new, other)
    return bytes(new)


def samples(folder: Path) -> list[Path]:
    """The clips below a folder that are not too large, in an order that stays."""
    files = (file for file in folder.rglob("*") if file.suffix in CLIPS)
    return sorted(file for file in files if file.stat().st_size <= LARGEST_BYTES)


def litter(folder: Path, clips: Sequence[Path], seeds: range) -> list[Path]:
    """A mutant for each seed, with mutants of what lies beside the clip; the mutants of clips."""
    made = []
    for seed in seeds:
        chance = random.Random(seed)
        parent, other = chance.choice(clips), chance.choice(clips)
        made.append(folder / f"{seed}{parent.suffix}")
        _write(made[-1], mutated(chance, parent.read_bytes(), other.read_bytes()))
        for ending in BESIDE:
            if (beside := parent.with_suffix(ending)).exists():
                _write(folder / f"{seed}{ending}", mutated(chance, beside.read_bytes(), other.read_bytes()))
    return made


def _write(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    os.utime(file, (LONG_AGO_S, LONG_AGO_S))
