"""A made-up viewer's log by the million: two years of sittings over made-up clips."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count as counting
from typing import Any

import numpy as np

from app.bench.scale.clips import BATCH, DAYS, FIRST_DAY, TAG, Rows, clip_id, lengths_s
from app.events.encoding import stamp

A_SITTING = 40
"""Viewings in a row."""

LIKED, SAVED, NOTED, TAKEN_BACK = 0.04, 0.005, 0.001, 0.002
"""Which share of viewings ends in each; a like is taken back by an undo."""

REFUSALS = 40
"""Topics that the viewer does not want to see, each a rule: nobody makes more of them with the years."""

RIVALS, RARELY = 10, 1000


class _Log:
    """Rows of `events`, each with the next id: the order of ids is the order of time."""

    def __init__(self) -> None:
        self.rows: Rows = []
        self._numbers = counting()

    def note(self, at: datetime, sitting: int, kind: str, clip: str, value: float, detail: Any) -> str:
        """Write an event down; its id."""
        id_ = f"{int(at.timestamp() * 1000) << 80 | 0x7 << 76 | next(self._numbers):032x}"
        told = json.dumps(detail, separators=(",", ":"))
        self.rows.append((id_, stamp(at), f"{sitting:032x}", kind, clip, value, told))
        return id_

    def taken(self) -> Rows:
        """What was written since the last time."""
        rows, self.rows = self.rows, []
        return rows


def event_rows(clips: int, events: int) -> Iterator[Rows]:
    """The rows of `events`, oldest first, at least so many, a batch at a time."""
    viewings = round(events / (2 + LIKED + SAVED + NOTED + TAKEN_BACK))
    lengths, ids, log = lengths_s(clips).tolist(), list(map(clip_id, range(clips))), _Log()
    for first in range(0, viewings, BATCH):
        size = min(BATCH, viewings - first)
        dice = np.random.default_rng([3, first])
        seen = dice.integers(0, clips, (size, RIVALS)).tolist()
        watched, more = dice.random(size).tolist(), dice.random(size).tolist()
        for at in range(size):
            rivals = [ids[each] for each in seen[at]]
            _visit(log, first + at, viewings, rivals, watched[at] * lengths[seen[at][0]], more[at])
        yield log.taken()


def _visit(log: _Log, number: int, of: int, rivals: list[str], watched_s: float, more: float) -> None:
    at = FIRST_DAY + timedelta(days=DAYS * (number + 1) / (of + 1))
    sitting, clip = number // A_SITTING, rivals[0]
    chosen = {"place": number % A_SITTING, "policy": "made up", "rivals": rivals}
    log.note(at, sitting, "shown", clip, 0.1, chosen)
    played = {"duration_s": 30.0, "loops": 0, "muted_s": 0.0, "paused_s": 0.0, "seeks": 0}
    kind = "watched" if watched_s >= 2 else "skipped"
    log.note(at + timedelta(seconds=1), sitting, kind, clip, round(watched_s, 2), played)
    _word(log, at + timedelta(seconds=2), sitting, clip, more)
    if number % max(1, of // REFUSALS) == max(1, of // REFUSALS) - 1:
        refused = f"tag:{TAG[RARELY + number * REFUSALS // of]}"
        log.note(at + timedelta(seconds=3), sitting, "not_interested", clip, 1.0, {"what": refused})


def _word(log: _Log, at: datetime, sitting: int, clip: str, more: float) -> None:
    """What the viewer says of the clip, if anything."""
    if more < LIKED:
        liked = log.note(at, sitting, "liked", clip, 1.0, {})
        if more < TAKEN_BACK:
            log.note(at, sitting, "undone", "", 1.0, {"events": [liked]})
    elif more < LIKED + SAVED:
        log.note(at, sitting, "saved", clip, 1.0, {})
    elif more < LIKED + SAVED + NOTED:
        log.note(at, sitting, "commented", clip, 1.0, {"text": "Once more"})
