"""Makes the page of controls."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.feed.courier import Courier
from app.feed.request import Request
from app.store.thread import StoreThread
from ui.controls.dials_model import DialsModel, Preferences
from ui.controls.lists_model import Lists, ListsModel
from ui.controls.port import Book, Learner, Word
from ui.controls.preview_model import PreviewModel
from ui.controls.rules_model import RulesModel
from ui.controls.topics_model import TopicsModel
from ui.limits.limits_model import LimitsModel
from ui.safe.card_model import SafeCardModel
from ui.shell import Page


def controls_page(
    store: StoreThread,
    courier: Courier,
    learner: Learner,
    book: Book,
    lists: Lists,
    word: Word,
    preferences: Preferences,
    safe: SafeCardModel,
    wish: Callable[[], Request],
    look_at_hidden: Callable[[], None],
    now: Callable[[], datetime],
) -> Page:
    """The page; `wish` is what would be asked of the learner, `look_at_hidden` opens the log of hidden clips."""
    preview = PreviewModel(book, word)
    models = {
        "preview": preview,
        "topics": TopicsModel(store, courier, learner, book, preview, wish),
        "rules": RulesModel(book, preview, look_at_hidden, now),
        "lists": ListsModel(lists),
        "dials": DialsModel(preferences),
        "limits": LimitsModel(preferences),
        "safe": safe,
    }
    file = Path(__file__).with_name("Controls.qml")
    return Page("controls", "Controls", "settings-2", file, models)
