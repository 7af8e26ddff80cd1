"""Damages databases in seeded ways and opens them: `python -m tests.app.rescue.trials 1000 [--from SEED]`."""

import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.rescue.opening import suspect
from app.store.database import open_store
from app.store.errors import NewerStoreError
from tests.app.rescue.damage import PAGE, keep_a_backup, live, opened, zero
from tests.trials.progress import Progress, asked

Damage = Callable[[random.Random, Path], None]
LATER = 30
"""How many events are younger than the backup."""

IN_MEMORY = Path("/dev/shm")
"""Linux keeps files here in memory: the disk of a busy machine is not what is tried."""

RUNGS = {
    "": "whole",
    "No loss was found": "salvage, all of it",
    "all that could be read": "salvage",
    "from the backup": "backup",
    "starts empty": "empty",
}
"""The words in which the viewer is told, and the rung of the ladder that they stand for."""


def flip_bits(chance: random.Random, file: Path) -> None:
    raw = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 8, 200))):
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    file.write_bytes(raw)


def zero_pages(chance: random.Random, file: Path) -> None:
    zero(file, *chance.sample(range(1, file.stat().st_size // PAGE + 1), chance.choice((1, 3, 10))))


def cut(chance: random.Random, file: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(chance.choice((0, chance.randrange(file.stat().st_size))))


def mix_pages(chance: random.Random, file: Path) -> None:
    raw = file.read_bytes()
    pages = [raw[at : at + PAGE] for at in range(0, len(raw), PAGE)]
    one, other = chance.sample(range(len(pages)), 2)
    pages[one] = pages[other]
    file.write_bytes(b"".join(pages))


def put_another(chance: random.Random, file: Path) -> None:
    file.write_bytes(chance.randbytes(chance.randrange(1, 100_000)))


def put_a_strangers(chance: random.Random, file: Path) -> None:
    """The database of another program, at a level of its own."""
    file.unlink()
    with closing(sqlite3.connect(file)) as stranger:
        stranger.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, what TEXT)")
        stranger.execute(f"PRAGMA user_version = {chance.choice((0, 3, 1000))}")
        stranger.commit()


DAMAGES: tuple[Damage, ...] = (flip_bits, zero_pages, cut, mix_pages, put_another, put_a_strangers)


@dataclass(frozen=True, slots=True)
class Lived:
    """A database with a backup that lacks the latest events; the ids that are in the backup, and all."""

    database: Path
    before: list[str]
    everything: list[str]


def prepared(folder: Path) -> Lived:
    """As after an evening."""
    database = folder / "data" / "ownfeed.sqlite3"
    live(database, 600)
    database.with_name("posters").mkdir()
    database.with_name("posters").joinpath("a.jpg").touch()
    keep_a_backup(database)
    before = ids(database)
    live(database, LATER)
    return Lived(database, before, ids(database))


def ids(database: Path) -> list[str]:
    with closing(open_store(database)) as store:
        return [id_ for (id_,) in store.connection.execute("SELECT id FROM events ORDER BY id")]


def trial(lived: Lived, seed: int) -> str:
    """Damage a copy and open it: the damage, the rung and what was kept, in words.

    Raises AssertionError where something was lost that a good backup has, or was lost without a word.
    """
    chance, with_backup = random.Random(seed), seed // len(DAMAGES) % 2 == 0
    damage = DAMAGES[seed % len(DAMAGES)]
    with tempfile.TemporaryDirectory(dir=lived.database.parent.parent) as folder:
        copy = Path(shutil.copytree(lived.database.parent, Path(folder) / "data")) / lived.database.name
        if not with_backup:
            shutil.rmtree(copy.with_name("backups"))
        damage(chance, copy)
        outcome = _outcome(copy, lived.before if with_backup else [], lived.everything)
    return f"{damage.__name__}, {'with' if with_backup else 'without'} backup: {outcome}"


def _outcome(copy: Path, sure: list[str], everything: list[str]) -> str:
    damaged = copy.read_bytes()
    suspect(copy)
    try:
        kept, told = opened(copy)
    except NewerStoreError:
        assert copy.read_bytes() == damaged
        return "refused, untouched"
    assert set(sure) <= set(kept), "an event was lost that a good backup has"
    rung = next(rung for words, rung in reversed(RUNGS.items()) if words in told)
    if not told:
        assert kept == everything, "a loss was not said"
        return rung
    assert list(copy.with_name("set-aside").glob("*.sqlite3")), "the damaged file was not kept"
    return f"{rung}, {'every event' if set(kept) >= set(everything) else 'some events lost, said so'}"


def main(first: int, times: int) -> None:
    """Report as a table; stops with the first loss."""
    place = IN_MEMORY if IN_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=place) as scratch, Progress(every=100) as progress:
        lived = prepared(Path(scratch))
        for seed in progress.seeds(first, times):
            begun_s = time.process_time()
            progress.came[trial(lived, seed)] += 1
            progress.measured("case, s of processor", time.process_time() - begun_s)


if __name__ == "__main__":
    words = asked()
    main(words.first, words.times)
