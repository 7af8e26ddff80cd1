"""A connection that costs by the byte is spared, where the system says that it is one."""

import pytest
from PySide6.QtCore import QObject, Signal

from app.desktop.metered import Metered


class System(QObject):
    """What the system says of its connection."""

    isMeteredChanged = Signal(bool)  # noqa: N815  # as Qt calls it

    def isMetered(self) -> bool:  # noqa: N802
        return True


class Information:
    """Stands for QNetworkInformation; `knows` whether the system has a word for it."""

    class Feature:
        Metered = object()

    def __init__(self, *, knows: bool) -> None:
        self.knows, self.asked, self.system = knows, 0, System()

    def loadBackendByFeatures(self, _feature: object) -> bool:  # noqa: N802
        self.asked += 1
        return self.knows

    def instance(self) -> System:
        return self.system


@pytest.mark.parametrize("knows", [True, False])
def test_nobody_is_asked_before_it_begins_and_then_once(monkeypatch: pytest.MonkeyPatch, knows: bool) -> None:
    information = Information(knows=knows)
    monkeypatch.setattr("PySide6.QtNetwork.QNetworkInformation", information)
    metered = Metered()
    assert not metered.is_so and information.asked == 0
    metered.begin()
    metered.begin()
    assert metered.is_so is knows and information.asked == 1


def test_it_follows_what_the_system_says(monkeypatch: pytest.MonkeyPatch) -> None:
    information = Information(knows=True)
    monkeypatch.setattr("PySide6.QtNetwork.QNetworkInformation", information)
    metered = Metered()
    metered.begin()
    information.system.isMeteredChanged.emit(False)
    assert not metered.is_so
    information.system.isMeteredChanged.emit(True)
    assert metered.is_so
