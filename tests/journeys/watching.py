"""A viewer in a process of its own that swipes without end, and prints each event that is acknowledged."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from app.events.event import Event
from app.feed.learner import Learner
from app.feed.opening import read_opening
from app.front import show
from app.paths import Paths
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.store.thread import StoreThread
from app.wiring import begin, build

EVERY_MS = 5


def main() -> None:
    """Go on until killed."""
    application = QGuiApplication([])
    paths = Paths.of(Path(sys.argv[1]))
    store, engine = StoreThread(paths.database), SilentEngine()
    opening = store.submit(read_opening).result()
    house = build(paths, store, opening, Ring(engine), Learner(paths.database))
    house.session.first_shown.disconnect(
        house.arranger.wake
    )  # two seconds of river would only slow the killing

    def acknowledged(event: Event) -> None:
        print(event.id, flush=True)

    house.arranger.learn = acknowledged  # type: ignore[method-assign]
    begin(house, opening, ())
    window = show(house)

    def live() -> None:
        engine.advance(0.6)
        house.session.toggle_like()
        house.session.next()

    timer = QTimer(window, interval=EVERY_MS)
    timer.timeout.connect(live)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main()
