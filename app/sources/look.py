"""Looks at one candidate: it becomes a clip, a refusal, or is left for later."""

import errno
import os
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import BinaryIO

from app.clips.catalogue import Clip, Found, Refused
from app.media.why import Why
from app.sources.captions import Telling, words
from app.sources.folder import Candidate
from app.sources.identity import Cancelled, content_id
from app.sources.probe import Prober
from app.sources.probed import Probed
from app.store.errors import StoreError, sentence

NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
SETTLE_S = 2.0
"""A file that changed so lately may still be written."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A file that is still being written, or was shortly before it was refused: it deserves a second look."""

    candidate: Candidate


@dataclass(frozen=True, slots=True)
class Looker:
    """All that a look needs: the root of the source, the probe, the folder of posters, the cancel button."""

    root: str
    prober: Prober
    posters: Path
    cancelled: Callable[[], bool]

    def look(self, candidate: Candidate) -> Found | Refused | Unsettled:
        """What the candidate is. A refusal counts only once the file has rested; a clip counts at once.

        Raises Cancelled, ChildError when nothing can be examined at all, and StoreError when the disk is full.
        """
        if self.cancelled():
            raise Cancelled
        try:
            with Path(candidate.path).open("rb") as file:
                before = os.fstat(file.fileno())
                known = self._examined(candidate, file)
                after = os.fstat(file.fileno())
        except OSError:
            return _refused(candidate, Why.UNREADABLE)
        changing = (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)
        young = time.time() - after.st_mtime < SETTLE_S
        if changing or (young and isinstance(known, Why)):
            return Unsettled(candidate)
        if isinstance(known, Why):
            return _refused(candidate, known)
        return Found(known, candidate.path, candidate.size, candidate.mtime_ns)

    def look_again(self, unsettled: Unsettled) -> Found | Refused | Unsettled:
        """A second look at the file as it is now, or a last word about one that went away."""
        try:
            status = Path(unsettled.candidate.path).stat()
        except OSError:
            return unsettled
        return self.look(replace(unsettled.candidate, size=status.st_size, mtime_ns=status.st_mtime_ns))

    def _examined(self, candidate: Candidate, file: BinaryIO) -> Clip | Why:
        probed = self.prober.probe(file)
        return self._clip(candidate, file, probed) if isinstance(probed, Probed) else probed

    def _clip(self, candidate: Candidate, file: BinaryIO, probed: Probed) -> Clip:
        telling = Telling(candidate.path, self.root, candidate.sidecars, probed.tags)
        id_ = content_id(file, self.cancelled)
        return Clip(
            id=id_,
            where=candidate.path,
            duration_s=probed.duration_s,
            width=probed.width,
            height=probed.height,
            loudness_lufs=probed.loudness_lufs,
            poster=_keep(probed.poster, self.posters / f"{id_}.jpg"),
            **asdict(words(telling)),
        )


def _refused(candidate: Candidate, why: Why) -> Refused:
    return Refused(candidate.path, candidate.size, candidate.mtime_ns, why.value)


def _keep(picture: bytes, place: Path) -> str:
    """Write the poster, first under another name, so that nobody reads half of one; a clip can do without.

    Raises StoreError where the disk is full: taken in without, the clip would never get one.
    """
    half = place.with_suffix(f".{threading.get_ident()}")
    try:
        if not place.exists():
            half.write_bytes(picture)
            half.replace(place)
    except OSError as error:
        half.unlink(missing_ok=True)
        if error.errno in NO_ROOM:
            raise StoreError(sentence(error)) from error
        return ""
    return str(place)
