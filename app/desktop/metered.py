"""Whether the connection costs by the byte, as far as the system says."""

from PySide6.QtCore import QObject


class Metered(QObject):
    """Lives in the GUI thread, and asks nobody before `begin`. `is_so` may be read in any thread.

    Where the system has no word for it nothing is metered.
    """

    def __init__(self) -> None:
        super().__init__()
        self.is_so = self._begun = False

    def begin(self) -> None:
        """Follow what the system says from now on."""
        if self._begun:
            return
        self._begun = True
        from PySide6.QtNetwork import QNetworkInformation  # noqa: PLC0415  # speaks to the system: not at a start

        if QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Metered):
            system = QNetworkInformation.instance()
            system.isMeteredChanged.connect(self._take)
            self._take(system.isMetered())

    def _take(self, is_so: bool) -> None:
        self.is_so = is_so
