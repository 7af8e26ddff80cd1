"""A file that is no list is refused with a sentence, and nothing is changed."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.events.event import Event, Kind
from app.events.ids import new_id
from app.feed.courier import Courier
from app.feed.far_lists import FarLists
from app.feed.listening import Lists
from app.rules.book import RuleBook
from app.rules.port import HiddenLog, Preview
from app.rules.rule import Action
from app.rules.ruling import Ruling, Tally
from app.store.thread import StoreThread

NOW = datetime(2026, 11, 24, tzinfo=UTC)


class Paper:
    """Takes down events."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def record(
        self, kind: Kind, clip: str = "", value: float = 1.0, detail: Mapping[str, Any] | None = None
    ) -> Event:
        self.events.append(Event(new_id(NOW), NOW, "s", kind, clip, value, detail or {}))
        return self.events[-1]


class NoOutlook:
    """A learner that sleeps: it answers nothing."""

    def count(self, ruling: Ruling, then: Callable[[Tally], None]) -> None: ...
    def preview(self, ruling: Ruling, then: Callable[[Preview], None]) -> None: ...
    def hidden(self, ruling: Ruling, most: int, then: Callable[[HiddenLog], None]) -> None: ...


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff\xfe\x00\x01", "is no text"),
        (b'{"a": 1}', "no block or label list"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_a_sentence(
    qtbot: QtBot, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    store, paper, file = StoreThread(tmp_path / "data" / "own.sqlite3"), Paper(), tmp_path / "Calm.csv"
    if content is not None:
        file.write_bytes(content)
    book = RuleBook(paper, {}, NoOutlook(), lambda: NOW)
    lists = Lists(store, Courier(), paper, book, FarLists(), lambda: NOW)
    with qtbot.waitSignal(lists.failed) as failed:
        lists.add(file, Action.HIDE)
    store.shut()
    assert sentence in failed.args[0]
    assert "Nothing was changed" in failed.args[0]
    assert paper.events == []
