"""Makes the page of insights."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.feed.courier import Courier
from app.store.thread import StoreThread
from ui.insights.beliefs_model import BeliefsModel
from ui.insights.insights_model import InsightsModel
from ui.insights.port import Learner, Preferences, Taste
from ui.shell import Page


def insights_page(
    store: StoreThread,
    courier: Courier,
    learner: Learner,
    taste: Taste,
    preferences: Preferences,
    now: Callable[[], datetime],
) -> Page:
    """The page; `now` is any moment of today."""
    figures = InsightsModel(store, courier, preferences, lambda: now().astimezone().date())
    beliefs = BeliefsModel(store, courier, learner, taste, preferences, now)
    models = {"insights": figures, "beliefs": beliefs}
    return Page("insights", "Insights", "chart-line", Path(__file__).with_name("Insights.qml"), models)
