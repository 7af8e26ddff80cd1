"""The view model of the details: shows what is known of the clip on stage, and passes contradiction on."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.state import FeedState
from ui.details.facts import FactRow
from ui.details.findings import FindingRow
from ui.details.props import Props, derive
from ui.rows import Rows
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


class Session(Protocol):
    """Where the details come from, and where the viewer's word on them goes."""

    @property
    def state(self) -> FeedState: ...
    @property
    def changed(self) -> SignalInstance: ...

    def correct(self, name: str, kind: str, right: bool) -> None: ...


@QmlElement
@QmlUncreatable("The window makes it.")
class DetailsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What the panel shows. Each property is the field of Props with its name."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown = Props()
        self._findings: Rows[FindingRow] = Rows(FindingRow, self)
        self._facts: Rows[FactRow] = Rows(FactRow, self)
        session.changed.connect(self.take)
        self.take(session.state)

    def take(self, state: FeedState) -> None:
        """Show another state."""
        before, self._shown = self._shown, derive(state)
        if self._shown != before:
            self._findings.show(self._shown.findings)
            self._facts.show(self._shown.facts)
            self.changed.emit()

    _clip = shows("clip")
    clip = Property(str, _clip, notify=changed)
    _far = shows("far")
    far = Property(bool, _far, notify=changed)
    _offline = shows("offline")
    offline = Property(bool, _offline, notify=changed)
    _own_words = shows("own_words")
    own_words = Property(str, _own_words, notify=changed)
    _nothing = shows("nothing")
    nothing = Property(str, _nothing, notify=changed)
    _get_findings = attrgetter("_findings")
    findings = Property(QObject, _get_findings, constant=True)
    _get_facts = attrgetter("_facts")
    facts = Property(QObject, _get_facts, constant=True)

    @Slot(str, str, bool)
    def correct(self, name: str, kind: str, right: bool) -> None:
        """Say whether the clip has this finding, whatever analysis says."""
        self._session.correct(name, kind, right)

    @Slot(str)
    def add_topic(self, name: str) -> None:
        """Say what the clip is about."""
        topic = " ".join(name.casefold().strip("# ").split())
        if topic:
            self._session.correct(topic, "topic", True)
