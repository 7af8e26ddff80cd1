"""Makes the page of settings."""

from importlib.metadata import version
from pathlib import Path

from app.feed.undoing import Undoing
from app.paths import Paths
from app.preferences import Preferences
from ui.settings.crash_model import CrashModel
from ui.settings.places import places
from ui.settings.settings_model import SettingsModel
from ui.shell import Page


def settings_page(preferences: Preferences, undoing: Undoing, paths: Paths) -> Page:
    """The page; what is changed on it is said by the preferences' own signal."""
    model = SettingsModel(preferences, undoing, places(paths), version("ownfeed"))
    models = {"settings": model, "crash": CrashModel(paths.state)}
    return Page("settings", "Settings", "settings", Path(__file__).with_name("Settings.qml"), models)
