"""Damages databases in seeded ways and opens them: `python -m tests.app.rescue.trials 1000`."""

import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.rescue.opening import suspect
from app.store.database import open_store
from app.store.errors import NewerStoreError
from tests.app.rescue.damage import PAGE, keep_a_backup, live, opened, zero

Damage = Callable[[random.Random, Path], None]
LATER = 30
"""How many events are younger than the backup."""


def flip_bits(chance: random.Random, file: Path) -> None:
    raw = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 8, 200))):
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    file.write_bytes(raw)


def zero_pages(chance: random.Random, file: Path) -> None:
    zero(file, *chance.sample(range(1, file.stat().st_size // PAGE + 1), chance.choice((1, 3, 10))))


def cut(chance: random.Random, file: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(chance.randrange(file.stat().st_size))


def mix_pages(chance: random.Random, file: Path) -> None:
    raw = file.read_bytes()
    pages = [raw[at : at + PAGE] for at in range(0, len(raw), PAGE)]
    one, other = chance.sample(range(len(pages)), 2)
    pages[one] = pages[other]
    file.write_bytes(b"".join(pages))


def put_another(chance: random.Random, file: Path) -> None:
    file.write_bytes(chance.randbytes(chance.randrange(1, 100_000)))


DAMAGES: tuple[Damage, ...] = (flip_bits, zero_pages, cut, mix_pages, put_another)


def prepared(folder: Path) -> tuple[Path, list[str], list[str]]:
    """A database with a backup that lacks the latest events; the ids that are in the backup, and all."""
    database = folder / "data" / "ownfeed.sqlite3"
    live(database, 600)
    keep_a_backup(database)
    before = ids(database)
    live(database, LATER)
    return database, before, ids(database)


def ids(database: Path) -> list[str]:
    with closing(open_store(database)) as store:
        return [id_ for (id_,) in store.connection.execute("SELECT id FROM events ORDER BY id")]


def trial(database: Path, before: list[str], everything: list[str], seed: int, with_backup: bool) -> str:
    """Damage a copy and open it: what came of it, in a word. Raises AssertionError where something was lost."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(database.parent, Path(folder) / "data")) / database.name
        if not with_backup:
            shutil.rmtree(copy.with_name("backups"))
        DAMAGES[seed % len(DAMAGES)](chance, copy)
        damaged = copy.read_bytes()
        suspect(copy)
        try:
            kept, told = opened(copy)
        except NewerStoreError:
            assert copy.read_bytes() == damaged
            return "refused, untouched"
        return judged(copy, kept, told, before if with_backup else [], everything)


def judged(copy: Path, kept: list[str], told: str, sure: list[str], everything: list[str]) -> str:
    assert set(sure) <= set(kept), "an event was lost that a good backup has"
    if not told:
        assert kept == everything, "a loss was not said"
        return "whole"
    assert list(copy.with_name("set-aside").glob("*.sqlite3")), "the damaged file was not kept"
    return "all kept, said so" if set(kept) >= set(everything) else "some lost, said so"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        lived = prepared(Path(scratch))
        came = Counter(
            (DAMAGES[n % len(DAMAGES)].__name__, trial(*lived, n, n % 2 == 0))
            for n in range(int(sys.argv[1]))
        )
    for (damage, outcome), times in sorted(came.items()):
        print(f"{damage:12} {outcome:20} {times}")
