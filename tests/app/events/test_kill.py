"""What was acknowledged is there after a kill."""

import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.store.database import open_store

SCRIPT = """
import sys
from pathlib import Path
from app.events.event import Kind
from app.events.log import append
from app.store.database import open_store
from tests.app.events.samples import event
store = open_store(Path(sys.argv[1]))
while True:
    watched = event(Kind.WATCHED, "clip", duration_s=9.5)
    append(store, watched)
    print(watched.id, flush=True)
"""


@pytest.mark.parametrize("seed", range(20))
def test_an_acknowledged_event_survives_a_kill(database: Path, seed: int) -> None:
    open_store(database).close()
    chance = random.Random(seed)
    viewer = subprocess.Popen([sys.executable, "-c", SCRIPT, database], stdout=subprocess.PIPE, text=True)
    assert viewer.stdout is not None
    acknowledged = [viewer.stdout.readline().strip() for _ in range(chance.randint(1, 60))]
    for _ in range(chance.randint(0, 200_000)):  # somewhere in the middle of the next ones
        pass
    viewer.kill()
    acknowledged += [line.strip() for line in viewer.stdout if line.endswith("\n")]
    viewer.wait()
    viewer.stdout.close()
    connection = sqlite3.connect(database)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    kept = [id_ for (id_,) in connection.execute("SELECT id FROM events ORDER BY id")]
    connection.close()
    assert kept[: len(acknowledged)] == acknowledged
    assert len(kept) - len(acknowledged) <= 1
