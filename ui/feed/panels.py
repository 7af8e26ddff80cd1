"""Which panel lies beside the stage (or over its lower part), and whether the sheet of keys is open."""

from dataclasses import dataclass, replace
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

WHY = "why"


@dataclass(frozen=True, slots=True)
class Open:
    """`asked` is the panel the viewer opened, or "". With room and none asked, the why panel rests."""

    asked: str = ""
    roomy: bool = False
    rests: bool = True
    help: bool = False


def panel_of(seen: Open) -> str:
    """The panel to show: "why", "comments", "less", "details" or ""."""
    return seen.asked or (WHY if seen.roomy and seen.rests else "")


def toggled(seen: Open, panel: str) -> Open:
    """Open a panel, or close it if it is the one that shows."""
    if panel_of(seen) != panel:
        return replace(seen, asked=panel, rests=seen.rests or panel == WHY)
    return replace(seen, asked="", rests=seen.rests and panel != WHY)


@QmlElement
@QmlUncreatable("The window makes it.")
class Panels(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Owns what is open."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._open = Open()

    def _get_shown(self) -> str:
        return panel_of(self._open)

    def _get_roomy(self) -> bool:
        return self._open.roomy

    def _set_roomy(self, roomy: bool) -> None:
        self._see(replace(self._open, roomy=roomy))

    shown = Property(str, _get_shown, notify=changed)
    _asked = attrgetter("_open.asked")
    asked = Property(str, _asked, notify=changed)
    _help = attrgetter("_open.help")
    help = Property(bool, _help, notify=changed)
    roomy = Property(bool, _get_roomy, _set_roomy, notify=changed)

    def is_asked(self, panel: str) -> bool:
        """Whether the viewer opened this panel."""
        return self._open.asked == panel

    @Slot(str)
    def toggle(self, panel: str) -> None:
        """Open a panel, or close it."""
        self._see(toggled(self._open, panel))

    @Slot()
    def toggle_help(self) -> None:
        """Open the sheet of keys, or close it."""
        self._see(replace(self._open, help=not self._open.help))

    @Slot(result=bool)
    def close(self) -> bool:
        """Close the sheet of keys, else the panel the viewer opened; False if neither was open."""
        if self._open.help:
            self._see(replace(self._open, help=False))
            return True
        if self._open.asked:
            self._see(replace(self._open, asked=""))
            return True
        return False

    def _see(self, seen: Open) -> None:
        if seen != self._open:
            self._open = seen
            self.changed.emit()
