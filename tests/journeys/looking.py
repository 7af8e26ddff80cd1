"""The real program with real libVLC and a GPU renderer; prints what colours are on stage, clip by clip."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from app import front
from app.launch import launch
from app.wiring import House
from ui.window import FeedWindow

CLIPS = 2
POLL_MS = 40
AT_REST_S = 1.0  # watched: the slide that brought the clip has long come to rest, however slowly it is drawn


class Look(QObject):
    """Waits until a clip moves, looks at the middle of the stage, and swipes on."""

    def __init__(self, house: House, window: FeedWindow) -> None:
        super().__init__(window)
        self._house, self._window = house, window
        self._seen: dict[str, str] = {}
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        clip, playing = self._house.session.state.clip, self._house.ring.state
        if clip is None or playing.key != clip.id or playing.watched_s < AT_REST_S:
            return
        self._seen[Path(clip.where).name] = self._colour(self._window.grabWindow())
        if len(self._seen) == CLIPS:
            self._timer.stop()
            print(json.dumps(self._seen), flush=True)
            QTimer.singleShot(0, self._window.close)
        elif self._house.session.coming():
            self._house.session.next()

    def _colour(self, picture: QImage) -> str:
        stage = self._window.rootObject().findChild(QObject, "stage")
        assert stage is not None
        x, y = (
            stage.property("x") + stage.property("width") / 2,
            stage.property("y") + stage.property("height") / 2,
        )
        return picture.pixelColor(round(x), round(y)).name()


def main() -> None:
    """Open the feed over a folder, look at both clips, and end."""
    show = front.show

    def show_and_look(house: House) -> FeedWindow:
        window = show(house)
        house.session.finish_first_run()
        Look(house, window)
        return window

    front.show = show_and_look
    sys.exit(launch(Path(sys.argv[1]), [Path(sys.argv[2])]))


if __name__ == "__main__":
    main()
