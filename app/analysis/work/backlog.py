"""The clips that are still to be analysed, and how many of them are done."""

from collections.abc import Sequence

from app.analysis.work.extent import Extent, without
from app.analysis.work.progress import Pause, Progress
from app.analysis.work.round import Outcome, Submit
from app.clips.clip import Clip
from app.clips.lacking import count_lacking, lacking

BATCH = 8
"""So many clips are chosen at once; what comes next in the feed may have changed after them."""


class Backlog:
    """What is to be done is asked of the catalogue each time, so that a new start goes on where the last one ended.

    Lives in the working thread. Raises what the store raises. `missing` are the files that the models lack.
    """

    def __init__(self, submit: Submit, extent: Extent, missing: Sequence[str] = ()) -> None:
        self.extent = extent
        self.version = without(extent.version, missing)
        wider = extent.good_enough
        self._good_enough = tuple(dict.fromkeys([*wider, *(without(each, missing) for each in wider)]))
        self._submit = submit
        self._batch: list[Clip] = []
        self._left: set[str] = set()
        self._done = self._total = 0

    def look(self) -> None:
        """Clips may have come: choose and count anew. Those whose file could not be read get another chance."""
        self._batch.clear()
        self._left.clear()
        wanted = self._wanted()
        self._done, self._total = (self._done, self._done + wanted) if wanted else (0, 0)

    def next(self) -> Clip | None:
        """The clip to analyse now; it stays the next one until it is `done`. None where there is nothing to do."""
        if not self._batch and self.extent is not Extent.OFF:
            self._batch = self._chosen()
        return self._batch[0] if self._batch else None

    def done(self, clip: Clip, outcome: Outcome) -> None:
        """What became of the clip."""
        self._batch.remove(clip)
        if outcome is Outcome.LEFT:
            self._left.add(clip.id)
        if outcome is not Outcome.AGAIN:
            self._done += 1

    def progress(self, pause: Pause | None = None) -> Progress:
        """How far it is."""
        return Progress(self._done, max(self._total, self._done + len(self._batch)), pause)

    def _wanted(self) -> int:
        if self.extent is Extent.OFF:
            return 0
        return self._submit(lambda store: count_lacking(store, self._good_enough)).result()

    def _chosen(self) -> list[Clip]:
        most = BATCH + len(self._left)
        clips = self._submit(lambda store: lacking(store, self._good_enough, most)).result()
        return [clip for clip in clips if clip.id not in self._left]
