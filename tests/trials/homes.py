"""Data folders from which a trial begins."""

import shutil
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from app import settings
from app.bench.footage import fill
from app.paths import Paths
from app.store.database import PRAGMAS, open_store
from app.store.migrations import migrations
from tests.app.sources.media import render

FEW, MANY, ROWS = 3, 40, 20_000
AT = "2026-01-01T09:00:00.000000+00:00"
OLD = 3
"""The first level with a log; all that came later is still to be migrated."""

NUMBERS = f"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS - 1})"
CLIPS = f"""{NUMBERS}
    INSERT INTO clips (id, title, caption, hashtags, tags, creator, duration_s, width, height, licence, language,
        added, poster)
    SELECT printf('%032x', i), 'Clip ' || i, '', '', '', '', i % 60, 90, 160, '', '', '{AT}', '' FROM n
"""
EVENTS = f"""{NUMBERS}
    INSERT INTO events SELECT printf('%032x', i), '{AT}', 'old', 'liked', printf('%032x', i), 1, '{{}}' FROM n
"""


def home(folder: Path, labour: str) -> Paths:
    """A new data folder in which this labour has something to do; its clips lie beside it."""
    paths, clips = Paths.of(folder / "data"), folder / "clips"
    clips.mkdir(parents=True)
    _films(clips, FEW)
    if labour == "migrating":
        _of_old(paths, clips)
        return paths
    with closing(open_store(paths.database)) as store:
        settings.put(store, "first_run_done", True)
        settings.put(store, "analysis", "off")
    fill(paths, [clips])
    if labour == "refreshing":
        _films(clips, MANY)
    return paths


def copied(template: Paths, folder: Path) -> Paths:
    """The same data folder again; the clips stay where they are."""
    return Paths.of(Path(shutil.copytree(template.data, folder / "data")))


def _films(clips: Path, count: int) -> None:
    for number in range(count):
        if not (film := clips / f"{number}.mp4").exists():
            render(film, 6 * number, seconds=2.0)


def _of_old(paths: Paths, clips: Path) -> None:
    """What a version of long ago left behind: a long log, and a large catalogue with one clip to play."""
    paths.data.mkdir()
    old = Database(paths.database)
    for pragma in PRAGMAS:
        old.execute(f"PRAGMA {pragma}")
    migrations.apply(old, stop_before=migrations.pending(old)[OLD].name)
    old.executescript(f"BEGIN; {CLIPS}; {EVENTS}; PRAGMA user_version = {OLD}; COMMIT")
    film = clips / "0.mp4"
    held = (1, bytes(film), film.stat().st_size, film.stat().st_mtime_ns, f"{0:032x}")
    old.execute(
        "INSERT INTO sources (id, kind, location, title) VALUES (1, 'folder', ?, 'clips')", [bytes(clips)]
    )
    old.execute("INSERT INTO files (source, path, size, mtime_ns, clip) VALUES (?, ?, ?, ?, ?)", held)
    old.execute("INSERT INTO clips_fts (clips_fts) VALUES ('rebuild')")
    old.close()
