"""The program's own log: errors with ids, never titles or paths; it stays on this device."""

import copy
import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path, PurePath
from types import TracebackType
from typing import TypeAlias

MOST_BYTES = 1_000_000
KEPT = 3
OURS = ("app", "ui", "personalization")

log = logging.getLogger(__name__)

Raised: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None]


class Discreet(logging.Formatter):
    """Keeps an exception's type and its places in the code: the message may name a file of the viewer.

    Of what other libraries note only the place is kept, for the same reason.
    """

    def format(self, record: logging.LogRecord) -> str:
        """See logging."""
        if record.name.partition(".")[0] not in OURS:
            record = copy.copy(record)
            record.msg, record.args = f"{record.filename}:{record.lineno}", ()
        return super().format(record)

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
    _note_what_nobody_caught()


def _note_what_nobody_caught() -> None:
    """Errors in slots of Qt and in threads are written down as well; what was done with them before still is."""
    hook, thread_hook = sys.excepthook, threading.excepthook

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("nobody caught this", exc_info=(kind, error, trace))
        hook(kind, error, trace)

    def raised_in_thread(what: threading.ExceptHookArgs) -> None:
        log.error("nobody caught this in a thread", exc_info=what.exc_value)
        thread_hook(what)

    sys.excepthook, threading.excepthook = raised, raised_in_thread
