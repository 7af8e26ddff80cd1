"""Makes the page of what is hidden."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.feed.courier import Courier
from app.rules.book import RuleBook
from app.store.thread import StoreThread
from ui.hidden.hidden_model import HiddenModel
from ui.shell import Page

HIDDEN = "hidden"


def hidden_page(
    store: StoreThread, courier: Courier, book: RuleBook, show_anyway: Callable[[str], None]
) -> Page:
    """The page; `show_anyway` brings a clip on stage by its id, whatever the rules say, and opens the feed."""
    model = HiddenModel(store, courier, book, show_anyway, lambda: datetime.now().astimezone().date())
    return Page(HIDDEN, "Hidden", "eye-off", Path(__file__).with_name("Hidden.qml"), {"hidden": model})
