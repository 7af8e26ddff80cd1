"""The log of the program tells no secrets."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.logbook import open_logbook


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level, hooks = root.handlers[:], root.level, (sys.excepthook, threading.excepthook)
    sys.excepthook, threading.excepthook = lambda *_: None, lambda *_: None
    yield
    sys.excepthook, threading.excepthook = hooks
    for handler in set(root.handlers) - set(handlers):
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


def test_an_error_is_noted_without_what_it_says(tmp_path: Path) -> None:
    open_logbook(tmp_path / "state" / "ownfeed.log")
    try:
        (tmp_path / "secret holiday.mp4").read_bytes()
    except OSError:
        logging.getLogger("app.sources").exception("clip %s cannot be read", "0123")
    written = (tmp_path / "state" / "ownfeed.log").read_text("utf-8")
    assert "clip 0123 cannot be read" in written
    assert "FileNotFoundError" in written and "test_an_error_is_noted" in written
    assert "holiday" not in written and str(tmp_path) not in written


def test_of_what_a_library_notes_only_the_place_is_kept(tmp_path: Path) -> None:
    open_logbook(tmp_path / "ownfeed.log")
    logging.getLogger("libav.mov").warning("moov atom not found in %s", "secret holiday.mp4")
    written = (tmp_path / "ownfeed.log").read_text("utf-8")
    assert "WARNING libav.mov test_logbook.py:" in written
    assert "holiday" not in written and "moov" not in written


def test_what_nobody_caught_is_noted_too(tmp_path: Path) -> None:
    open_logbook(tmp_path / "ownfeed.log")
    error = ValueError("secret holiday.mp4")
    sys.excepthook(ValueError, error, None)
    thread = threading.Thread(target=lambda: int("secret holiday.mp4"))
    thread.start()
    thread.join()
    written = (tmp_path / "ownfeed.log").read_text("utf-8")
    assert written.count("nobody caught this") == written.count("ValueError") == 2
    assert "holiday" not in written


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    open_logbook(tmp_path / "state" / "ownfeed.log")
    logging.getLogger("app").warning("no place for this")
