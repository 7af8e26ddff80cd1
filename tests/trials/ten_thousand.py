"""A feed of ten thousand clips is added to the running program: `python -m tests.trials.ten_thousand`.

The feed is one document of RSS from a host on this device; a folder's clip is on stage in the real window, the
learner is awake, and the player is the silent one. Waits are those of the GUI thread: what it computed itself
stands beside, and what all threads of the program did then; the rest is what others on this machine took.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app import settings
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.front import show
from app.house import House
from app.network.client import Client
from app.paths import Paths
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.sources.feeds.offer import Offer
from app.store.database import open_store
from app.store.thread import StoreThread
from app.tidy import Tidy
from app.wiring import begin, build
from tests.app.network.conftest import HERE, everywhere_here
from tests.app.network.server import Server, answer
from tests.trials.heartbeat import Heartbeat
from tests.trials.homes import home

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


def allow(paths: Paths) -> None:
    """Show what nobody has looked into yet."""
    with closing(open_store(paths.database)) as store:
        settings.put(store, "sensitive", "show")


def memory_mb() -> float:
    """What this process holds in memory now, as Linux tells it."""
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]) / 1024


@dataclass(frozen=True, slots=True)
class Added:
    """Seconds from adding the feed to its first clip on stage and to its last one in the catalogue.

    `computed_s` is what the program computed until that first clip, in all its threads.
    """

    first_s: float
    computed_s: float
    all_s: float


def add(house: House, base: str) -> Added:
    """Add the feed, and wait for the end of it."""
    shown: list[tuple[float, float]] = []
    ended: list[float] = []
    house.ring.shown.connect(lambda _clip: shown.append((time.monotonic(), time.process_time())))
    house.intake.far.ended.connect(lambda _how: ended.append(time.monotonic()))
    began_s, computed_s = time.monotonic(), time.process_time()
    house.intake.far.add(Offer("rss", f"{base}/feed", "Many"), f"{base}/feed")
    while not (shown and ended):
        QTest.qWait(20)
    return Added(shown[0][0] - began_s, shown[0][1] - computed_s, ended[0] - began_s)


def told(added: Added, heart: Heartbeat, more_mb: float) -> str:
    """The figures of the trial."""
    worst = heart.worst
    return (
        f"first clip on stage: {added.first_s:.2f} s, {added.computed_s:.2f} s of it computing;"
        f" all {CLIPS} in the catalogue: {added.all_s:.1f} s\n"
        f"most computing between two beats: {heart.busiest.busy_ms:.0f} ms by the window,"
        f" {heart.fullest.program_ms:.0f} ms by all threads\n"
        f"longest wait: {worst.whole_ms:.0f} ms, {worst.busy_ms:.0f} ms of it computing,"
        f" {worst.program_ms:.0f} ms with the other threads; {len(heart.late)} of {heart.beats} over 100 ms\n"
        f"memory: {more_mb:+.0f} MB; load {os.getloadavg()[0]:.1f}"
    )


def main() -> None:
    """Run it once and say how it went."""
    app, host = QGuiApplication(sys.argv), Host()
    with tempfile.TemporaryDirectory() as folder, Server(host.reply) as server:
        paths, base = home(Path(folder), "watching"), f"http://a.example:{server.port}"
        host.at(base)

        def client(stopped: Event) -> Client:
            return Client(lookup=everywhere_here, open_here={(HERE, server.port)}, stopped=stopped)

        allow(paths)
        store = StoreThread(paths.database)
        opening = store.submit(read_opening).result()
        ring = Ring(SilentEngine())
        house = build(paths, store, opening, ring, Learner(paths.database), make_client=client)
        begin(house, opening, ())
        window, tidy = show(house), Tidy()
        QTest.qWait(CALM_MS)
        before_mb, heart = memory_mb(), Heartbeat()
        added = add(house, base)
        QTest.qWait(CALM_MS)
        print(told(added, heart, memory_mb() - before_mb))
        window.drop_scene()
        window.close()
        house.close()
        tidy.close()
    app.quit()


if __name__ == "__main__":
    main()
