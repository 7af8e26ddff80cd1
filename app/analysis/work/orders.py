"""What the window wants of the analysis; the one thing that its two threads share."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from app.analysis.work.extent import Extent
from app.analysis.work.progress import Pause


class Orders:
    """Given by the GUI thread, which never waits here, and obeyed by the working one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._extent = Extent.OFF
        self._stopped = self._closed = self._fresh = False
        self._working = False
        self._rest_s = self._held_until_s = 0.0

    @property
    def extent(self) -> Extent:
        """How much is to be looked at."""
        return self._extent

    @property
    def closed(self) -> bool:
        """Whether all is over."""
        return self._closed

    @property
    def held_s(self) -> float:
        """How long nothing is to be done yet, so that clips play smoothly; 0 when that is over."""
        return max(0.0, self._held_until_s - time.monotonic())

    @property
    def pause(self) -> Pause | None:
        """Why nothing is to be done just now."""
        if self._stopped:
            return Pause.STOPPED
        return Pause.PLAYING if self.held_s else None

    def allow(self, extent: Extent) -> None:
        """Look at so much from here on."""
        with self._changed:
            self._extent = extent
            self._stir()

    def look(self) -> None:
        """There may be clips that were not there before."""
        with self._changed:
            self._stir()

    def stop(self, stopped: bool) -> None:
        """Stop after the clip at hand, or go on."""
        with self._changed:
            self._stopped = stopped
            self._stir()

    def hold(self, seconds: float) -> None:
        """Do nothing for a while after the clip at hand. What is amiss while nothing is done is not our doing: on a
        computer that is always too busy, nothing would ever be done.
        """
        with self._changed:
            self._rest_s = seconds if self._working else 0.0

    @contextmanager
    def work(self) -> Iterator[None]:
        """A clip is looked into meanwhile."""
        self._working = True
        try:
            yield
        finally:
            with self._changed:
                self._working, self._held_until_s = False, time.monotonic() + self._rest_s
                self._rest_s = 0.0

    def close(self) -> None:
        """No more work."""
        with self._changed:
            self._closed = True
            self._stir()

    def news(self) -> bool:
        """Whether an order came since this was last asked."""
        with self._changed:
            fresh, self._fresh = self._fresh, False
            return fresh

    def wait(self, seconds: float | None) -> None:
        """Until there are news; no longer than that."""
        with self._changed:
            self._changed.wait_for(lambda: self._fresh, seconds)

    def _stir(self) -> None:
        self._fresh = True
        self._changed.notify_all()
