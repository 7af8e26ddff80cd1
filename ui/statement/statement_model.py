"""The view model of the plain statement, made from the tables of the code itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.courier import Courier
from app.feed.request import Request
from app.insights.statement import Counted, Origin, counted, origins
from app.store.thread import StoreThread
from ui.rows import Rows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SaysRow:
    """A deed, what it says ("yes", "no", "" where nothing), how much (0..1 of the strongest), and that in words."""

    deed: str
    says: str
    share: float
    words: str


@dataclass(frozen=True, slots=True)
class OriginRow:
    """A source, and how its clips come here."""

    title: str
    words: str
    networked: bool


@QmlElement
@QmlUncreatable("The window makes it.")
class StatementModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What the statement says now, under the settings that hold."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        wish: Callable[[], Request],
        back: Callable[[], None],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._wish, self._back = store, courier, wish, back
        self._says: Rows[SaysRow] = Rows(SaysRow, self)
        self._origins: Rows[OriginRow] = Rows(OriginRow, self)
        self._network = ""

    _get_says = attrgetter("_says")
    says = Property(QObject, _get_says, constant=True)
    _get_origins = attrgetter("_origins")
    origins = Property(QObject, _get_origins, constant=True)
    _get_network = attrgetter("_network")
    network = Property(str, _get_network, notify=changed)

    @Slot()
    def look(self) -> None:
        """Read again what holds."""
        self._says.show(says_rows(counted(self._wish().settings)))
        self._courier.deliver(self._store.submit(origins), self._take, lambda _error: None)

    @Slot()
    def back(self) -> None:
        """Go back to the insights."""
        self._back()

    def _take(self, found: tuple[Origin, ...]) -> None:
        self._origins.show([_origin_row(origin) for origin in found])
        self._network = network_words(found)
        self.changed.emit()


def says_rows(found: Sequence[Counted]) -> tuple[SaysRow, ...]:
    """Each deed as a line."""
    most = max((each.weight for each in found), default=1.0) or 1.0
    return tuple(_says_row(each, most) for each in found)


def network_words(found: Sequence[Origin]) -> str:
    """What the network is used for, in one sentence."""
    asked = sum(origin.networked for origin in found)
    if not asked:
        return "All your sources and lists lie on this device: no connection to anywhere is opened."
    return (
        f"{asked} of your {len(found)} sources and lists are asked over the network, for what they hold alone: "
        "they see that they are asked, as by any browser, but nothing of what you do here."
    )


def _says_row(each: Counted, most: float) -> SaysRow:
    if each.target is None:
        return SaysRow(each.deed, "", 0.0, "kept, says nothing of taste")
    says = "yes" if each.target >= 0.5 else "no"
    share = "" if each.target in (0, 1) else f"{max(each.target, 1 - each.target):.0%} "
    times = "one viewing" if each.weight == 1 else f"{each.weight:g} viewings"
    return SaysRow(each.deed, says, each.weight / most, f"{share}{says}, worth {times}")


def _origin_row(origin: Origin) -> OriginRow:
    how = "asked over the network" if origin.networked else "read from this device"
    return OriginRow(origin.title, how, origin.networked)
