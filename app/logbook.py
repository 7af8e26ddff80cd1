"""The program's own log: errors with ids, never titles or paths; it stays on this device."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path, PurePath
from types import TracebackType
from typing import TypeAlias

MOST_BYTES = 1_000_000
KEPT = 3

Raised: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None]


class Discreet(logging.Formatter):
    """Keeps an exception's type and its places in the code: the message may name a file of the viewer."""

    def formatException(self, ei: Raised | tuple[None, None, None]) -> str:  # noqa: N802  # logging's name
        kind, _, trace = ei
        places = [f"  {PurePath(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
        return "\n".join([*places, kind.__name__ if kind is not None else "no error"])


def open_logbook(path: Path) -> None:
    """Write warnings of all libraries, and the notes of the house, to a file that stays small.

    Where the file cannot be written the program goes on without.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("app").setLevel(logging.INFO)
