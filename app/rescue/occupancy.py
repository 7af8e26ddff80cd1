"""Tells whether another program has the data folder in use."""

import fcntl
import os
from pathlib import Path


class Occupancy:
    """A place in the folder, until it is closed; it ends with the process, even when that is killed.

    Whoever is `alone` keeps all others waiting until it says `share`. Where the file system knows no such locks,
    everyone is alone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        self.alone = True
        try:
            fcntl.flock(self._folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.alone = False
            fcntl.flock(self._folder, fcntl.LOCK_SH)
        except OSError:
            return

    def share(self) -> None:
        """Let others in."""
        self.alone = False
        try:
            fcntl.flock(self._folder, fcntl.LOCK_SH)
        except OSError:
            return

    def close(self) -> None:
        """Leave the place."""
        os.close(self._folder)
