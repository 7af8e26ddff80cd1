"""What a crash leaves on this device, for the viewer to copy with the next start; nothing of it is ever sent."""

import faulthandler
import re
from importlib.metadata import version
from pathlib import Path, PurePath
from platform import machine, python_version, system

import PySide6

TRACES, REPORT = "crash.log", "crash-report.txt"
MOST_CHARACTERS = 20_000
LOG_LINES = 20

SENTENCE = (
    "Ownfeed ended unexpectedly last time. What was saved is kept. A report lies on this device only: "
    "you can copy it from Settings."
)


def watch(folder: Path, log: Path) -> str:
    """Have a crash of this process written down here, and make a report of what the last process left.

    Returns what the viewer must know of that, or "". Where the folder cannot be written it goes on without.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        crashed = _report(folder, log)
        traces = (folder / TRACES).open("w", encoding="utf-8")
    except OSError:
        return ""
    faulthandler.enable(traces)  # which keeps the file open
    return SENTENCE if crashed else ""


def report(folder: Path) -> str:
    """What the last crash left, without titles and paths; "" where there was none or it was deleted."""
    try:
        return (folder / REPORT).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def delete_report(folder: Path) -> None:
    """Forget the last crash."""
    (folder / REPORT).unlink(missing_ok=True)


def _report(folder: Path, log: Path) -> bool:
    """Whether there was a crash of which there is a report now."""
    trace = _text(folder / TRACES).strip()
    if trace:
        told = f"{_system()}\n\n{_discreet(trace)[:MOST_CHARACTERS]}\n\n{_end_of(log)}"
        (folder / REPORT).write_text(told, encoding="utf-8")
    return bool(trace)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


def _system() -> str:
    parts = (f"Ownfeed {version('ownfeed')}", f"PySide6 {PySide6.__version__}", f"Python {python_version()}")
    return ", ".join((*parts, f"{system()} {machine()}"))


def _discreet(trace: str) -> str:
    """The trace with the names of the program's files alone: the folder of a home tells whose it is."""
    return re.sub(r'File "([^"]*)"', lambda found: f'File "{PurePath(found[1]).name}"', trace)


def _end_of(log: Path) -> str:
    return "".join(_text(log).splitlines(keepends=True)[-LOG_LINES:])
