"""A hundred swipes through an open feed over a poor line, one in three seconds: `python -m tests.trials.poor_line`.

2 Mbit/s shared by all connections, an answer 600 ms after it was asked for (300 ms there and back to connect, and
300 ms to ask), one request in twenty fails, and for twenty seconds in the middle all do. Clips are of 5 to 30 s at
240 kbit/s. The player is the silent one: it shows a picture of whatever file it is given.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event, Lock

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app import settings
from app.clips.far import save_far
from app.clips.far_clip import FarClip, Rendition
from app.clips.feeds import add_feed, note_due
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.house import House, clock
from app.network.client import Client
from app.paths import Paths
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.stock.use import Use, since
from app.store.database import open_store
from app.store.thread import StoreThread
from app.wiring import begin, build
from tests.app.network.conftest import HERE, everywhere_here
from tests.app.network.server import Server, answer

CLIPS, SWIPES, EVERY_S = 400, 100, 3.0
LINE_BYTES_PER_S, DELAY_S, FAILING, CLIP_BYTES_PER_S = 250_000, 0.6, 0.05, 30_000
PIECE_BYTES = 5_000
CREDIT_S = 0.5
"""What a thread that woke too late may make good: else a busy computer makes the line slower than it says."""
GONE_FROM, GONE_TO, BACK = 50, 57, 60
"""From one swipe to another nothing comes, and until a third one it is coming back."""

HEAD = b"\x00\x00\x00\x18ftypmp42"


class PoorLine:
    """Answers as slowly as the line lets it; while it is `gone` every request fails."""

    def __init__(self) -> None:
        self._chance, self._line, self._free_s = random.Random(7), Lock(), 0.0
        self.sizes = [int(CLIP_BYTES_PER_S * self._chance.uniform(5, 30)) for _ in range(CLIPS)]
        self.gone = False

    def reply(self, path: str) -> Iterator[bytes]:
        time.sleep(DELAY_S)
        if not path.endswith(".mp4"):
            yield answer(b"", "304 Not Modified")
        elif self.gone or self._chance.random() < FAILING:
            yield answer(b"", "503 Service Unavailable")
        else:
            whole = answer(HEAD + bytes(self.sizes[int(path[1:-4])] - len(HEAD)))
            for at in range(0, len(whole), PIECE_BYTES):
                time.sleep(self._turn_s())
                yield whole[at : at + PIECE_BYTES]

    def _turn_s(self) -> float:
        with self._line:
            now_s = time.monotonic()
            self._free_s = max(self._free_s, now_s - CREDIT_S) + PIECE_BYTES / LINE_BYTES_PER_S
            return max(0.0, self._free_s - now_s)


def fill(paths: Paths, line: PoorLine, base: str) -> None:
    """A catalogue of one feed, which was just asked."""
    store = open_store(paths.database)
    source = add_feed(store, "rss", f"{base}/feed", "A poor line")
    files = [
        Rendition(f"{base}/{number}.mp4", height=426, bytes=size) for number, size in enumerate(line.sizes)
    ]
    clips = [
        FarClip(
            str(number), f"Clip {number}", f"{base}/{number}", (file,), duration_s=line.sizes[number] / 3e4
        )
        for number, file in enumerate(files)
    ]
    save_far(store, source, "rss", clips)
    note_due(store, source, clock())
    settings.put(store, "first_run_done", True)
    settings.put(store, "sensitive", "show")
    store.close()


def sit(house: House, engine: SilentEngine, line: PoorLine) -> tuple[int, list[int]]:
    """How often the stage was black, and at which swipes no new clip was ready."""
    black, late = 0, list[int]()
    while not house.ring.state.ready:
        QTest.qWait(20)
    for swipe in range(SWIPES):
        line.gone = GONE_FROM <= swipe < GONE_TO
        until_s = time.monotonic() + EVERY_S
        while time.monotonic() < until_s:
            QTest.qWait(100)
            engine.advance(0.1)
        shown = set(house.session.wish().session[:-1])
        if all(placed.clip.id in shown for placed in house.session.coming()[:1]):
            late.append(swipe)
        house.session.next()
        QTest.qWait(200)
        black += not house.ring.state.ready
    return black, late


def main() -> None:
    """Run it once and say how it went."""
    app = QGuiApplication(sys.argv)
    line = PoorLine()
    with tempfile.TemporaryDirectory() as folder, Server(line.reply) as server:
        paths, open_here = Paths.of(Path(folder)), {(HERE, server.port)}

        def client(stopped: Event) -> Client:
            return Client(lookup=everywhere_here, open_here=open_here, stopped=stopped)

        fill(paths, line, f"http://a.example:{server.port}")
        store, engine = StoreThread(paths.database), SilentEngine()
        opening = store.submit(read_opening).result()
        house = build(paths, store, opening, Ring(engine), Learner(paths.database), make_client=client)
        begin(house, opening, ())
        black, late = sit(house, engine, line)
        use = store.submit(lambda store: since(store, date.min)).result()
        house.close()
        print(told(black, late, use))
    app.quit()


def told(black: int, late: list[int], use: Use) -> str:
    """The figures of the trial, in a line each."""
    without = [swipe for swipe in late if GONE_FROM <= swipe < BACK]
    ready = (
        f"{len(late) - len(without)} of {SWIPES - BACK + GONE_FROM}, {len(without)} more with the line gone"
    )
    shares = f"{use.unseen / use.fetched:.1%} never on stage, {use.unplayed / use.fetched:.1%} not played"
    return f"stage black: {black}\nnext not ready: {ready}\n{use.fetched / 1e6:.1f} MB came: {shares}"


if __name__ == "__main__":
    main()
