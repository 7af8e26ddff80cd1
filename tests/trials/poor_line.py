"""A hundred swipes through a replayed PeerTube server over a poor line, one in three seconds.

`python -m tests.trials.poor_line CAPTURES` with the folder of a server's captured answers: its feed is added over
the line, read by the real adapter and played in the window by libVLC. The media are rendered here. For twenty
seconds in the middle every request fails.
"""

import os
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Event

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app import settings
from app.clips.sources import add_source
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.front import show
from app.house import House
from app.network.client import Client
from app.paths import Paths
from app.player.engine import VlcEngine
from app.player.ring import Ring
from app.sources.feeds.offer import Offer
from app.stock.use import Use, since
from app.store.database import open_store
from app.store.thread import StoreThread
from app.tidy import Tidy
from app.wiring import begin, build
from tests.app.network.conftest import HERE, everywhere_here
from tests.app.network.server import Server
from tests.trials.films import films, poster
from tests.trials.line import PoorLine
from tests.trials.replayed import ReplayedTube

CLIPS, SWIPES, EVERY_S, SHOWN_S = 300, 100, 3.0, 0.25
TOLD_EACH = 10
GONE_FROM, GONE_TO = 50, 57
"""From one swipe to another nothing comes."""


@dataclass
class Seen:
    """What the viewer saw: after how many swipes the stage had no picture of its clip, at which no new clip was
    prepared, and which clips were on stage."""

    black: int = 0
    late: list[int] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)


def empty(paths: Paths) -> None:
    """A program that was started before, with an empty folder."""
    with closing(open_store(paths.database)) as store:
        add_source(store, "folder", str(paths.data), "Nothing")
        settings.put(store, "first_run_done", True)
        settings.put(store, "sensitive", "show")
        settings.put(store, "analysis", "off")


def sit(house: House, line: PoorLine) -> Seen:
    """Swipe a hundred times."""
    seen = Seen()
    for swipe in range(SWIPES):
        line.gone = GONE_FROM <= swipe < GONE_TO
        QTest.qWait(int(1000 * (EVERY_S - SHOWN_S)))
        coming = [placed.clip.id for placed in house.session.coming()[:1]]
        if not coming or coming[0] in {*seen.shown, house.ring.state.key}:
            seen.late.append(swipe)
        house.session.next()
        QTest.qWait(int(1000 * SHOWN_S))
        seen.black += not house.ring.state.ready
        seen.shown.append(house.ring.state.key)
        if not (swipe + 1) % TOLD_EACH:
            print(f"{swipe + 1}: black {seen.black}, not ready {len(seen.late)}", flush=True)
    return seen


def watch(paths: Paths, line: PoorLine, base: str, port: int) -> tuple[Seen, Use]:
    """Add the feed, and swipe through it once its first clip is on stage."""

    def client(stopped: Event) -> Client:
        return Client(lookup=everywhere_here, open_here={(HERE, port)}, stopped=stopped)

    store, tidy = StoreThread(paths.database), Tidy()
    opening = store.submit(read_opening).result()
    house = build(paths, store, opening, Ring(VlcEngine()), Learner(paths.database), make_client=client)
    begin(house, opening, ())
    window = show(house)
    house.intake.far.add(Offer("peertube", base, "A poor line"), base)
    began_s = time.monotonic()
    while not house.ring.state.ready:
        QTest.qWait(20)
    print(f"first clip on stage: {time.monotonic() - began_s:.1f} s after the feed was added", flush=True)
    seen = sit(house, line)
    use = store.submit(lambda store: since(store, date.min)).result()
    window.drop_scene()
    window.close()
    house.close()
    tidy.close()
    return seen, use


def told(seen: Seen, use: Use) -> str:
    """The figures of the trial, in a line each."""
    while_gone = [swipe for swipe in seen.late if swipe >= GONE_FROM]
    shares = f"{use.unseen / use.fetched:.1%} never on stage, {use.unplayed / use.fetched:.1%} not played"
    return (
        f"stage black: {seen.black}\nnext not ready: {len(seen.late)} of {SWIPES},"
        f" {len(while_gone)} of them since the line was gone: {seen.late}\n"
        f"{len(set(seen.shown))} clips seen, {use.fetched / 1e6:.1f} MB came: {shares}\n"
        f"load {os.getloadavg()[0]:.1f}"
    )


def main() -> None:
    """Run it once and say how it went."""
    app, captures = QGuiApplication(sys.argv), Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        tube = ReplayedTube(captures, films(Path(folder)), poster(Path(folder)), CLIPS)
        line, paths = PoorLine(tube.behind), Paths.of(Path(folder) / "data")
        empty(paths)
        with Server(line.reply) as server:
            tube.base = base = f"http://a.example:{server.port}"
            print(told(*watch(paths, line, base, server.port)))
    app.quit()


if __name__ == "__main__":
    main()
