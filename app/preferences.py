"""The settings at hand in the GUI thread: read once, kept on disk behind the scenes."""

from collections.abc import Mapping
from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from app import settings
from app.settings import Value
from app.store.database import Store
from app.store.thread import StoreThread


def read_all(store: Store) -> dict[str, Value]:
    """Every setting by name."""
    return {name: settings.get(store, name) for name in settings.TABLE}


class Preferences(QObject):
    """Answers at once. What is put is checked and at hand from then on; the disk follows.

    `changed` carries the name and the value of each setting that has become another one, `failed` a sentence when
    the disk did not take it.
    """

    changed = Signal(str, object)
    failed = Signal(str)

    def __init__(self, store: StoreThread, values: Mapping[str, Value]) -> None:
        super().__init__()
        self._store = store
        self._values = dict(values)

    def get(self, name: str) -> Value:
        """The value of a setting, which has the type of its default. Raises SettingError for an unknown name."""
        settings.named(name)
        return self._values[name]

    def put(self, name: str, value: Value) -> None:
        """Keep a value. Raises SettingError for an unknown name or value."""
        setting = settings.named(name)
        if not setting.takes(value):
            raise settings.SettingError(f"{name} cannot be {value}. It takes {setting.valid}.")
        if value == self._values[name]:
            return
        self._values[name] = value
        self._store.submit(lambda store: settings.put(store, name, value)).add_done_callback(self._check)
        self.changed.emit(name, value)

    def _check(self, kept: "Future[None]") -> None:
        error = None if kept.cancelled() else kept.exception()
        if error is not None:
            self.failed.emit(f"This setting holds until Ownfeed is closed, but was not kept. {error}")
