"""The view model of what was learned: asks the learner, folds the answers, passes the viewer's word on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.feed.asking import wish
from app.feed.courier import Courier
from app.feed.portrait import Portrait
from app.insights.evidence import evidence
from app.insights.span import four_weeks
from app.rules.matcher import Judge
from app.store.thread import StoreThread
from ui.insights.beliefs import BeliefRow, Inputs, derive
from ui.insights.port import Learner, Taste
from ui.insights.proofs import ProofRow
from ui.rows import Rows
from ui.settings.turning import Preferences
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window makes it.")
class BeliefsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the profile. Each property is the field of Props with its name."""

    changed = Signal()

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        learner: Learner,
        taste: Taste,
        judge: Callable[[], Judge],
        preferences: Preferences,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._store, self._courier, self._learner = store, courier, learner
        self._taste, self._judge, self._preferences, self._now = taste, judge, preferences, now
        self._inputs = Inputs()
        self._shown = derive(self._inputs)
        self._beliefs: Rows[BeliefRow] = Rows(BeliefRow, self)
        self._proofs: Rows[ProofRow] = Rows(ProofRow, self)
        taste.said.connect(lambda _: self.look())

    _more = shows("more")
    more = Property(int, _more, notify=changed)
    _asked = shows("asked")
    asked = Property(bool, _asked, notify=changed)
    _get_beliefs = attrgetter("_beliefs")
    beliefs = Property(QObject, _get_beliefs, constant=True)
    _get_proofs = attrgetter("_proofs")
    proofs = Property(QObject, _get_proofs, constant=True)

    @Slot()
    def look(self) -> None:
        """Ask again what was learned."""
        self._learner.portray(wish(self._preferences, self._now(), 1), self._take)

    @Slot()
    def show_all(self) -> None:
        """Show the weaker beliefs too."""
        self._fold(all_beliefs=True)

    @Slot(str)
    def like_more(self, topic: str) -> None:
        """The viewer likes the topic more than that."""
        self._taste.more(topic)

    @Slot(str)
    def like_less(self, topic: str) -> None:
        """The viewer likes the topic less than that."""
        self._taste.less(topic)

    @Slot(str)
    def forget(self, topic: str) -> None:
        """Forget what was learned of the topic."""
        self._taste.forget(topic)

    @Slot()
    def change_taste(self) -> None:
        """Learn the viewer's taste afresh."""
        self._taste.changed()

    def _take(self, portrait: Portrait) -> None:
        self._fold(portrait=portrait)
        span = four_weeks(self._now().astimezone().date())
        judge, examples = self._judge(), {clip for belief in portrait.beliefs for clip in belief.examples}
        read = self._store.submit(lambda store: evidence(store, span, examples, judge))
        self._courier.deliver(read, lambda known: self._fold(known=known), lambda _error: None)

    def _fold(self, **news: Any) -> None:
        self._inputs = replace(self._inputs, **news)
        before, self._shown = self._shown, derive(self._inputs)
        if self._shown != before:
            self._beliefs.show(self._shown.beliefs)
            self._proofs.show(self._shown.proofs)
            self.changed.emit()
