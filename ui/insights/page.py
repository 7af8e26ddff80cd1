"""Makes the page of insights."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.feed.courier import Courier
from app.feed.undoing import Undoing
from app.rules.matcher import Judge
from app.store.thread import StoreThread
from ui.insights.beliefs_model import BeliefsModel
from ui.insights.insights_model import InsightsModel
from ui.insights.port import Learner, Taste
from ui.insights.tuning_model import TuningModel
from ui.settings.shifting import Ahead
from ui.settings.turning import Preferences
from ui.shell import Page
from ui.undo_model import UndoModel

INSIGHTS = "insights"


def insights_page(
    store: StoreThread,
    courier: Courier,
    learner: Learner,
    taste: Taste,
    judge: Callable[[], Judge],
    undoing: Undoing,
    preferences: Preferences,
    outlook: Ahead,
    explain: Callable[[], None],
    now: Callable[[], datetime],
) -> Page:
    """The page; `judge` says what may be seen, `explain` opens the plain statement, `now` is of today."""
    figures = InsightsModel(store, courier, lambda: now().astimezone().date(), explain)
    beliefs = BeliefsModel(store, courier, learner, taste, judge, preferences, now)
    tuning = TuningModel(preferences, undoing, outlook)
    models = {"insights": figures, "beliefs": beliefs, "tuning": tuning, "undo": UndoModel(undoing)}
    return Page(INSIGHTS, "Insights", "chart-line", Path(__file__).with_name("Insights.qml"), models)
