"""Makes the page of the plain statement."""

from collections.abc import Callable
from pathlib import Path

from app.feed.courier import Courier
from app.feed.request import Request
from app.store.thread import StoreThread
from ui.shell import Page
from ui.statement.statement_model import StatementModel

STATEMENT = "statement"


def statement_page(
    store: StoreThread, courier: Courier, wish: Callable[[], Request], back: Callable[[], None]
) -> Page:
    """The page; `wish` holds the learner's settings, `back` leads to where it was opened from."""
    model = StatementModel(store, courier, wish, back)
    file = Path(__file__).with_name("Statement.qml")
    return Page(STATEMENT, "What counts", "", file, {"statement": model})
