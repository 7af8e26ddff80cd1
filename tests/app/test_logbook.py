"""The log of the program tells no secrets."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.logbook import open_logbook


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
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


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    open_logbook(tmp_path / "state" / "ownfeed.log")
    logging.getLogger("app").warning("no place for this")
