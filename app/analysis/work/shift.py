"""The thread that has one clip after the other analysed."""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass

from app.analysis.models.folder import missing
from app.analysis.work.analyst import Analyst
from app.analysis.work.backlog import Backlog
from app.analysis.work.extent import Extent
from app.analysis.work.orders import Orders
from app.analysis.work.progress import Pause, Progress
from app.analysis.work.round import Outcome, Submit, analyse
from app.clips.clip import Clip
from app.media.child import ChildError
from app.store.errors import StoreError

log = logging.getLogger(__name__)

CHECK_S = 5.0
"""How soon it is noticed that the computer was plugged in."""

TELL = 8
"""So many clips are told at once: whoever hears of them makes up their mind anew."""

IDLE_S = 60.0
"""So long the processes are kept without work; their models take 400 MB."""


@dataclass(frozen=True, slots=True)
class Listeners:
    """Who is told, in the working thread: how far it is (None when nothing is to be done), the id of a clip that
    has new findings, at once and with some others, and a sentence when nothing can be analysed.
    """

    progressed: Callable[[Progress | None], object]
    looked_into: Callable[[str], object]
    found: Callable[[tuple[str, ...]], object]
    failed: Callable[[str], object]


class Shift:
    """Works until it is closed. `submit` hands work to the store, `make` makes an analyst for an extent,
    `on_battery` tells whether power is scarce, `lacks` which files of the models are missing.
    """

    def __init__(
        self,
        submit: Submit,
        make: Callable[[Extent], Analyst],
        on_battery: Callable[[], bool],
        listeners: Listeners,
        idle_s: float = IDLE_S,
        lacks: Callable[[], Sequence[str]] = missing,
    ) -> None:
        self.orders = Orders()
        self._submit, self._make, self._on_battery = submit, make, on_battery
        self._listeners, self._idle_s, self._lacks = listeners, idle_s, lacks
        self._backlog = Backlog(submit, Extent.OFF)
        self._analyst: Analyst | None = None
        self._found: list[str] = []
        self._worked_s = time.monotonic()
        self._thread = threading.Thread(target=self._run, name="analysis", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End everything, also in the middle of a clip, and wait for it."""
        self.orders.close()
        self._let_go()
        self._thread.join()

    def _run(self) -> None:
        while not self.orders.closed:
            try:
                self._step()
            except CancelledError:
                break  # the store is shut
            except (ChildError, StoreError, sqlite3.Error) as error:
                self._give_up(error)
        self._let_go()

    def _step(self) -> None:
        """One clip, or one wait."""
        if self.orders.news():
            self._obey()
        clip, pause = self._backlog.next(), self._pause()
        if clip is not None and pause is None:
            self._look_into(clip)
            return
        self._tell_found()
        self._listeners.progressed(self._backlog.progress(pause) if clip is not None else None)
        self._wait((self.orders.held_s or CHECK_S) if clip is not None else None)

    def _obey(self) -> None:
        extent = self.orders.extent
        if extent is not self._backlog.extent:
            self._let_go()
            self._analyst = None
            self._backlog = Backlog(self._submit, extent, () if extent is Extent.OFF else self._lacks())
        self._backlog.look()

    def _pause(self) -> Pause | None:
        return self.orders.pause or (Pause.BATTERY if self._on_battery() else None)

    def _look_into(self, clip: Clip) -> None:
        self._listeners.progressed(self._backlog.progress())
        self._analyst = self._analyst or self._make(self._backlog.extent)
        if self.orders.closed:
            return  # whoever closes either saw this analyst, or is seen here
        version = self._backlog.version
        with self.orders.work():
            outcome = analyse(clip, self._analyst, version, self._submit, lambda: not self.orders.closed)
        self._worked_s = time.monotonic()
        self._backlog.done(clip, outcome)
        if outcome is Outcome.FOUND:
            self._listeners.looked_into(clip.id)
            self._found.append(clip.id)
        if len(self._found) >= TELL:
            self._tell_found()

    def _tell_found(self) -> None:
        if self._found:
            self._listeners.found(tuple(self._found))
            self._found.clear()

    def _wait(self, most_s: float | None) -> None:
        """For news. The processes go when they have long been idle."""
        idle_at_s = self._worked_s + self._idle_s
        if self._analyst is not None and self._analyst.children:
            left_s = max(0.0, idle_at_s - time.monotonic())
            most_s = left_s if most_s is None else min(most_s, left_s)
        self.orders.wait(most_s)
        if self._analyst is not None and time.monotonic() >= idle_at_s:
            self._analyst.rest()

    def _give_up(self, error: Exception) -> None:
        """Nothing can be analysed; the viewer may have it tried again."""
        if not self.orders.closed:
            log.warning("no analysis: %s", type(error).__name__, exc_info=error)
            self.orders.stop(True)
            self._listeners.failed(str(error))

    def _let_go(self) -> None:
        if self._analyst is not None:
            self._analyst.close()
