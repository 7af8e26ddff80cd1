"""Analyses one clip of the catalogue and keeps what came of it."""

import logging
import os
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import Protocol, TypeVar

from app.analysis.words.plain import titled
from app.analysis.work.analyst import Analyst, Failure
from app.analysis.work.wire import Words
from app.clips.clip import Clip
from app.clips.findings import KeptFindings, keep
from app.clips.lacking import TRIES, is_held, note_failure
from app.store.database import Store

T = TypeVar("T")
log = logging.getLogger(__name__)


class Submit(Protocol):
    """Hands work to the one thread that owns the store."""

    def __call__(self, work: Callable[[Store], T], /) -> "Future[T]":
        """The result, or the error, arrives in the future."""


class Outcome(Enum):
    """What became of a clip."""

    FOUND = auto()
    SET_ASIDE = auto()
    AGAIN = auto()
    """It failed, but deserves another try."""
    LEFT = auto()
    """Its file cannot be read just now, or holds something else."""


def analyse(
    clip: Clip, analyst: Analyst, version: str, submit: Submit, counts: Callable[[], bool]
) -> Outcome:
    """The outcome, which is on disk as of this version. A failure is held against the clip only if it `counts`.

    Raises ChildError when nothing can be analysed at all, and what the store raises.
    """
    try:
        with Path(clip.where).open("rb") as file:
            status = os.fstat(file.fileno())
            if not submit(lambda store: is_held(store, clip.id, status.st_size, status.st_mtime_ns)).result():
                return Outcome.LEFT
            answer = analyst.analyse(clip.id, file, _words(clip))
    except OSError:
        return Outcome.LEFT
    if isinstance(answer, KeptFindings):
        submit(lambda store: keep(store, [replace(answer, version=version)])).result()
        return Outcome.FOUND
    return _failed(clip, answer, version, submit) if counts() else Outcome.AGAIN


def _words(clip: Clip) -> Words:
    return Words(titled(clip.title, clip.caption), clip.hashtags)


def _failed(clip: Clip, failure: Failure, version: str, submit: Submit) -> Outcome:
    log.info("nothing found in %s: %s", clip.id, failure.why)
    tries = TRIES if failure.lasting else 1

    def note(store: Store) -> bool:
        return note_failure(store, clip.id, version, failure.why, tries=tries)

    return Outcome.SET_ASIDE if submit(note).result() else Outcome.AGAIN
