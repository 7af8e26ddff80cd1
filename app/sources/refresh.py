"""Brings one folder source up to date."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from app.clips.catalogue import Found, Refused
from app.clips.sources import mark_refreshed
from app.media.child import ChildError
from app.sources.folder import FolderError
from app.sources.identity import Cancelled
from app.sources.ledger import CameIn, Ledger, Submit
from app.sources.look import SETTLE_S, Looker, Unsettled
from app.sources.probe import Prober
from app.sources.progress import Progress, Refreshed
from app.sources.side_by_side import as_done
from app.sources.survey import Survey
from app.store.errors import StoreError

__all__ = ["Progress", "Refreshed", "refresh"]

CHILDREN = 2
"""Files examined side by side."""

PAUSE_S = 0.05
"""How soon a cancel is noticed while waiting for files to settle."""

NOT_KEPT = "What was found could not be kept: {} What was kept before is safe; try again."


def refresh(
    source: int,
    folder: Path,
    submit: Submit,
    *,
    prober: Prober,
    posters: Path,
    progress: Callable[[Progress], object],
    cancelled: Callable[[], bool],
    came_in: CameIn = lambda _ids: None,
) -> Refreshed:
    """Take in what is new, changed or gone, and return when it is on disk. Runs in a thread of its own.

    Files that did not change are not read again, so a refresh that was cancelled goes on where it stopped.
    `progress` is called from this thread after each file, `came_in` with the ids of a batch that is on disk.
    What a disk, a file or the store does to it is not raised: the result has a sentence then, and what was saved
    so far is kept.
    """
    try:
        posters.mkdir(parents=True, exist_ok=True)
        run = _Refresh(
            Looker(str(folder), prober, posters, cancelled), Ledger(source, submit, came_in), progress
        )
        try:
            error = run.work()
        except Cancelled:
            return run.result(source, None, cancelled=True)
        submit(lambda store: mark_refreshed(store, source, datetime.now(UTC), error)).result()
        return run.result(source, error, cancelled=False)
    except (StoreError, sqlite3.Error, OSError) as failure:
        return Refreshed(source, error=NOT_KEPT.format(failure))


class _Refresh:
    """One refresh under way."""

    def __init__(self, looker: Looker, ledger: Ledger, progress: Callable[[Progress], object]) -> None:
        self._looker = looker
        self._ledger = ledger
        self._progress = progress
        self._survey = Survey(looker.root, [looker.posters.parent], ledger.known, self._check)
        self._refused: list[Refused] = []
        self._unsettled: list[Unsettled] = []
        self._done = 0

    def work(self) -> str | None:
        """What went wrong with the whole folder, or None; raises Cancelled. Keeps what was found before."""
        try:
            self._take(as_done(self._looker.look, self._survey.unknown(), CHILDREN, self._check))
            self._take_second_looks()
        except (FolderError, ChildError) as error:
            return str(error)
        finally:
            self._ledger.write()
        self._ledger.drop(self._survey.vanished())
        return None

    def result(self, source: int, error: str | None, cancelled: bool) -> Refreshed:
        """How it ended."""
        return Refreshed(
            source,
            self._ledger.added,
            self._ledger.updated,
            self._ledger.gone,
            (*self._survey.refused, *self._refused),
            error,
            cancelled,
            len(self._unsettled),
            tuple(self._survey.folders),
        )

    def _take(self, outcomes: Iterator[Found | Refused | Unsettled]) -> None:
        for outcome in outcomes:
            self._check()
            if isinstance(outcome, Unsettled):
                self._unsettled.append(outcome)
                continue
            if isinstance(outcome, Refused):
                self._refused.append(outcome)
            self._ledger.take(outcome)
            self._done += 1
            self._progress(self._so_far())

    def _take_second_looks(self) -> None:
        """Files that were just being written get time to settle; what changes even then is for next time."""
        again, self._unsettled = self._unsettled, []
        until = time.monotonic() + SETTLE_S
        while again and time.monotonic() < until:
            self._check()
            time.sleep(PAUSE_S)
        self._take(as_done(self._looker.look_again, again, CHILDREN, self._check))

    def _check(self) -> None:
        """Nobody waits for the files that are looked at just now: their children end with the scan."""
        if self._looker.cancelled():
            self._looker.prober.close()
            raise Cancelled

    def _so_far(self) -> Progress:
        refused = len(self._survey.refused) + len(self._refused)
        ledger, survey = self._ledger, self._survey
        done = survey.unchanged + self._done
        return Progress(done, survey.found, ledger.added, ledger.updated, ledger.gone, refused)
