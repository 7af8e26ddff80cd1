"""Compares a folder with what was known of it."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from app.clips.catalogue import KnownFile, Refused
from app.sources.folder import Candidate, FolderError, Unreadable, Visited, walk

AT_ONCE = 4
"""So many candidates are handed out as soon as they are found, before the rest of the tree is counted."""

DESERTED = "This folder is empty now. Its clips are kept; plug in its disk, or remove the folder here."


class Survey:
    """One walk through a source's folder. Its figures are complete when `unknown` has run to its end."""

    def __init__(
        self, root: str, excluded: Iterable[Path], known: Mapping[str, KnownFile], check: Callable[[], None]
    ) -> None:
        """`check` is asked in each folder whether to go on, and raises where not."""
        self._root = root
        self._excluded = excluded
        self._known = known
        self._check = check
        self._seen: set[str] = set()
        self.found = 0
        self.unchanged = 0
        self.folders: list[str] = []
        self.refused: list[Refused] = []
        """What was refused before and did not change, and folders that cannot be read."""

    def unknown(self) -> Iterator[Candidate]:
        """The candidates that are new or changed; raises FolderError for an unreachable or deserted root."""
        candidates = self._unknown()
        yield from islice(candidates, AT_ONCE)
        yield from list(candidates)

    def vanished(self) -> list[str]:
        """The known paths that are no longer there. What lies in an unreadable folder may still be."""
        closed = tuple(refused.path + os.sep for refused in self.refused if not refused.size)
        return [path for path in self._known if path not in self._seen and not path.startswith(closed)]

    def _unknown(self) -> Iterator[Candidate]:
        for item in walk(self._root, self._excluded):
            if isinstance(item, Visited):
                self._check()
                self.folders.append(item.path)
            elif isinstance(item, Unreadable):
                self._seen.add(item.path)
                self.refused.append(Refused(item.path, 0, 0, item.why))
            elif self._is_new(item):
                yield item
        if self._is_deserted():
            raise FolderError(DESERTED)

    def _is_new(self, candidate: Candidate) -> bool:
        self.found += 1
        self._seen.add(candidate.path)
        known = self._known.get(candidate.path)
        if known is None or (known.size, known.mtime_ns) != (candidate.size, candidate.mtime_ns):
            return True
        self.unchanged += 1
        if known.why:
            self.refused.append(Refused(known.path, known.size, known.mtime_ns, known.why))
        return False

    def _is_deserted(self) -> bool:
        """Whether clips were here and now the folder is bare, as where a disk is not plugged in."""
        return bool(self._known) and not self.found and not any(Path(self._root).iterdir())
