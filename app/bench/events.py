"""How soon an event is safe on disk."""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from app.bench.figures import Figures, figures
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.paths import Paths
from app.store.thread import StoreThread

EVENTS = 500


def bench_event(paths: Paths) -> list[Figures]:
    """Hand single events to a store thread on the viewer's own disk and wait for each acknowledgement."""
    paths.data.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=paths.data) as folder:
        store = StoreThread(Path(folder) / "bench.sqlite3")
        store.submit(lambda opened: opened.connection.total_changes).result()
        times_ms = [_acknowledged_ms(store) for _ in range(EVENTS)]
        store.shut()
    return [figures("event: acknowledged", "ms", times_ms)]


def _acknowledged_ms(store: StoreThread) -> float:
    at = datetime.now(UTC)
    event = Event(new_id(at), at, "bench", Kind.WATCHED, "0" * 32, 7.5, {"duration_s": 9.0, "loops": 0})
    start = time.perf_counter()
    store.submit(lambda opened: append(opened, event)).result()
    return 1000 * (time.perf_counter() - start)
