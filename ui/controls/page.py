"""Makes the page of controls."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import SignalInstance

from app.feed.courier import Courier
from app.feed.request import Request
from app.feed.undoing import Undoing
from app.store.thread import StoreThread
from ui.controls.dials_model import DialsModel
from ui.controls.lists_model import Lists, ListsModel
from ui.controls.port import Book, Learner, Outlook
from ui.controls.preview_model import PreviewModel
from ui.controls.rules_model import RulesModel
from ui.controls.topics_model import TopicsModel
from ui.limits.limits_model import LimitsModel
from ui.limits.week_model import WeekModel
from ui.safe.card_model import SafeCardModel
from ui.settings.shifting import Shifting
from ui.settings.turning import Preferences
from ui.shell import Page
from ui.undo_model import UndoModel


def controls_page(
    store: StoreThread,
    courier: Courier,
    learner: Learner,
    book: Book,
    lists: Lists,
    outlook: Outlook,
    undoing: Undoing,
    preferences: Preferences,
    safe: SafeCardModel,
    wish: Callable[[], Request],
    look_at_hidden: Callable[[], None],
    now: Callable[[], datetime],
    better_known: Iterable[SignalInstance] = (),
) -> Page:
    """The page; `wish` is what would be asked of the learner, `look_at_hidden` opens the log of hidden clips.

    `better_known` carry the id of a clip of which more is known than before.
    """
    preview = PreviewModel(book, outlook)
    limits = LimitsModel(preferences)
    topics = TopicsModel(store, courier, learner, book, preview, wish)
    for signal in better_known:
        signal.connect(topics.know_better)
    models = {
        "preview": preview,
        "undo": UndoModel(undoing),
        "topics": topics,
        "rules": RulesModel(book, preview, look_at_hidden, now),
        "lists": ListsModel(lists, book, preview),
        "dials": DialsModel(preferences, undoing, Shifting(outlook, preview.tell)),
        "limits": limits,
        "week": WeekModel(store, courier, limits, lambda: now().astimezone().date()),
        "safe": safe,
    }
    file = Path(__file__).with_name("Controls.qml")
    return Page("controls", "Controls", "settings-2", file, models)
