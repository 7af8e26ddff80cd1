"""A feed of ten thousand clips is added to the running program: `python -m tests.trials.ten_thousand`.

The feed is one document of RSS from a host on this device; the player is the silent one. Waits are those of the GUI
thread: what it computed itself stands beside, the rest it waited for a processor.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app import settings
from app.clips.sources import add_source
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.house import House
from app.network.client import Client
from app.paths import Paths
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.sources.feeds.offer import Offer
from app.store.database import open_store
from app.store.thread import StoreThread
from app.wiring import begin, build
from tests.app.network.conftest import HERE, everywhere_here
from tests.app.network.server import Server, answer
from tests.trials.heartbeat import Heartbeat

CLIPS = 10_000
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(300_000)
CALM_MS = 5_000


class Host:
    """One feed with all clips, and a file for each."""

    def __init__(self) -> None:
        self.feed = b""

    def at(self, base: str) -> None:
        """Be found at this address."""
        items = "".join(
            f"<item><title>Clip {number} of many</title><guid>{number}</guid><link>{base}/w/{number}</link>"
            f'<enclosure url="{base}/{number}.mp4" type="video/mp4" length="{len(MP4)}"/></item>'
            for number in range(CLIPS)
        )
        self.feed = f'<rss version="2.0"><channel><title>Many</title>{items}</channel></rss>'.encode()

    def reply(self, path: str) -> Iterator[bytes]:
        yield answer(self.feed) if path == "/feed" else answer(MP4)


def memory_mb() -> float:
    """What this process holds in memory now, as Linux tells it."""
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]) / 1024


def add(house: House, base: str) -> tuple[float, float]:
    """Seconds from adding the feed to its first clip on stage, and to its last clip in the catalogue."""
    shown: list[float] = []
    ended: list[float] = []
    house.ring.shown.connect(lambda _clip: shown.append(time.monotonic()))
    house.intake.far.ended.connect(lambda _how: ended.append(time.monotonic()))
    began_s = time.monotonic()
    house.intake.far.add(Offer("rss", f"{base}/feed", "Many"), f"{base}/feed")
    while not (shown and ended):
        QTest.qWait(20)
    return shown[0] - began_s, ended[0] - began_s


def empty(paths: Paths) -> None:
    """A program that was started before, with an empty folder."""
    store = open_store(paths.database)
    add_source(store, "folder", str(paths.data), "Nothing")
    settings.put(store, "first_run_done", True)
    settings.put(store, "sensitive", "show")
    store.close()


def main() -> None:
    """Run it once and say how it went."""
    app, host = QGuiApplication(sys.argv), Host()
    with tempfile.TemporaryDirectory() as folder, Server(host.reply) as server:
        paths, base = Paths.of(Path(folder)), f"http://a.example:{server.port}"
        host.at(base)

        def client(stopped: Event) -> Client:
            return Client(lookup=everywhere_here, open_here={(HERE, server.port)}, stopped=stopped)

        empty(paths)
        store = StoreThread(paths.database)
        opening = store.submit(read_opening).result()
        ring = Ring(SilentEngine())
        house = build(paths, store, opening, ring, Learner(paths.database), make_client=client)
        begin(house, opening, ())
        QTest.qWait(CALM_MS)
        before_mb, heart = memory_mb(), Heartbeat()
        first_s, all_s = add(house, base)
        QTest.qWait(CALM_MS)
        print(f"first clip on stage: {first_s:.2f} s; all {CLIPS} in the catalogue: {all_s:.1f} s")
        print(f"longest wait: {heart.worst.whole_ms:.0f} ms, {heart.worst.busy_ms:.0f} ms of it computing")
        print(f"memory: {memory_mb() - before_mb:+.0f} MB; load {os.getloadavg()[0]:.1f}")
        house.close()
    app.quit()


if __name__ == "__main__":
    main()
