"""One of the program's labours in a process of its own, until that is killed; prints each event that is on disk."""

import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.analysis.work.background import Background
from app.analysis.work.extent import Extent
from app.clips.sources import sources
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.paths import Paths
from app.rescue.opening import open_safely
from app.sources.probe import Prober
from app.sources.refresh import refresh
from app.store.database import Store
from app.store.thread import StoreThread

Labour = Callable[[StoreThread, Paths], object]


def nothing(*_: object) -> None:
    """Whoever has nothing to tell."""


def look_through(store: StoreThread, paths: Paths) -> None:
    """Take in the clips of all sources."""
    with Prober() as prober:
        for row in store.submit(sources).result():
            refresh(
                row.id,
                Path(row.where),
                store.submit,
                prober=prober,
                posters=paths.posters,
                progress=nothing,
                cancelled=lambda: False,
            )


def analyse(store: StoreThread, _: Paths) -> None:
    """Look into the clips with the real models."""
    background = Background(store.submit, lambda: False)
    background.allow(Extent.FULL)
    threading.Event().wait()


def back_up(_: StoreThread, paths: Paths) -> None:
    """One backup after the other, made as the open feed has it made."""
    while True:
        subprocess.run([sys.executable, "-m", "app.feed.backing_up", str(paths.database)], check=True)


LABOURS: dict[str, Labour] = {
    "refreshing": look_through,
    "analysing": analyse,
    "migrating": nothing,  # the database is brought up to date as it is opened
    "backing up": back_up,
}


def share(store: Store) -> str:
    """The id of an event that is on disk now."""
    now = datetime.now(UTC)
    event = Event(new_id(now), now, "trial", Kind.SHARED, f"{0:032x}")
    append(store, event)
    return event.id


def main(paths: Paths, name: str) -> None:
    """Go on until killed."""
    print("ready", flush=True)
    store = StoreThread(paths.database, open_safely)
    threading.Thread(target=LABOURS[name], args=(store, paths), daemon=True).start()
    while True:
        print(store.submit(share).result(), flush=True)


if __name__ == "__main__":
    main(Paths.of(Path(sys.argv[1])), sys.argv[2])
