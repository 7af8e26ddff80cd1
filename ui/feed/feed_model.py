"""The view model of the feed: folds the state of the session, derives what is shown, passes judgements on."""

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app.clips.followed import creator_of
from app.desktop.needs import LIBVLC
from app.desktop.packages import remedy
from app.events.follows import hashtag
from app.feed.state import FeedState
from app.rules.folding import fold
from ui.exchange import local_paths
from ui.feed.lists import LabelRow, LessRow, ReasonRow, TopicRow
from ui.feed.port import Session
from ui.feed.props import Props, derive
from ui.feed.words import one_line
from ui.rows import Rows
from ui.safe.port import Deed, at_once
from ui.shows import shows

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

SCANNED = ("scan", "scan_progress", "scanned")
"""What moves on alone, many times a second while clips come in: QML asks for all else only when it is another."""


@QmlElement
@QmlUncreatable("The window makes it.")
class FeedModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """What is shown of the session, each property the field of Props with its name. Adding goes `through`."""

    changed = Signal()
    advanced = Signal()
    toasted = Signal()
    subject_wanted = Signal(object)

    def __init__(self, session: Session, through: Callable[[Deed], None] = at_once) -> None:
        super().__init__()
        self._session, self._through = session, through
        self._shown = Props()
        self._reasons: Rows[ReasonRow] = Rows(ReasonRow, self)
        self._topics: Rows[TopicRow] = Rows(TopicRow, self)
        self._less: Rows[LessRow] = Rows(LessRow, self)
        self._labels: Rows[LabelRow] = Rows(LabelRow, self)
        session.changed.connect(self.take)
        self.take(session.state)

    def take(self, state: FeedState) -> None:
        """Show another state."""
        before, self._shown = self._shown, derive(state)
        if self._shown == before:
            return
        self.advanced.emit()
        if replace(self._shown, **{name: getattr(before, name) for name in SCANNED}) == before:
            return
        self._reasons.show(self._shown.reasons)
        self._topics.show(self._shown.topics)
        self._less.show(self._shown.less)
        self._labels.show(self._shown.labels)
        self.changed.emit()
        if self._shown.toast and (self._shown.toast, self._shown.undoable) != (before.toast, before.undoable):
            self.toasted.emit()

    _page = shows("page")
    page = Property(str, _page, notify=changed)
    _clip = shows("clip")
    clip = Property(str, _clip, notify=changed)
    _title = shows("title")
    title = Property(str, _title, notify=changed)
    _caption = shows("caption")
    caption = Property(str, _caption, notify=changed)
    _creator = shows("creator")
    creator = Property(str, _creator, notify=changed)
    _source = shows("source")
    source = Property(str, _source, notify=changed)
    _hue = shows("hue")
    hue = Property(float, _hue, notify=changed)
    _hashtags = shows("hashtags")
    hashtags = Property(list, _hashtags, notify=changed)
    _following = shows("following")
    following = Property(bool, _following, notify=changed)
    _followed = shows("followed")
    followed = Property(bool, _followed, notify=changed)
    _poster = shows("poster")
    poster = Property(str, _poster, notify=changed)
    _spoken = shows("spoken")
    spoken = Property(str, _spoken, notify=changed)
    _can_go_back = shows("can_go_back")
    can_go_back = Property(bool, _can_go_back, notify=changed)
    _liked = shows("liked")
    liked = Property(bool, _liked, notify=changed)
    _saved = shows("saved")
    saved = Property(bool, _saved, notify=changed)
    _far = shows("far")
    far = Property(bool, _far, notify=changed)
    _offline = shows("offline")
    offline = Property(bool, _offline, notify=changed)
    _why = shows("why")
    why = Property(str, _why, notify=changed)
    _lowered = shows("lowered")
    lowered = Property(bool, _lowered, notify=changed)
    _score = shows("score")
    score = Property(str, _score, notify=changed)
    _toast = shows("toast")
    toast = Property(str, _toast, notify=changed)
    _undoable = shows("undoable")
    undoable = Property(bool, _undoable, notify=changed)
    _scan = shows("scan")
    scan = Property(str, _scan, notify=advanced)
    _scan_progress = shows("scan_progress")
    scan_progress = Property(str, _scan_progress, notify=advanced)
    _scanned = shows("scanned")
    scanned = Property(float, _scanned, notify=advanced)
    _notice = shows("notice")
    notice = Property(str, _notice, notify=changed)
    _get_reasons = attrgetter("_reasons")
    reasons = Property(QObject, _get_reasons, constant=True)
    _get_topics = attrgetter("_topics")
    topics = Property(QObject, _get_topics, constant=True)
    _get_less = attrgetter("_less")
    less = Property(QObject, _get_less, constant=True)
    _get_labels = attrgetter("_labels")
    labels = Property(QObject, _get_labels, constant=True)
    _learning = shows("learning")
    learning = Property(bool, _learning, notify=changed)
    _secret = shows("secret")
    secret = Property(bool, _secret, notify=changed)
    _mode = shows("mode")
    mode = Property(str, _mode, notify=changed)
    _veil = shows("veil")
    veil = Property(str, _veil, notify=changed)

    def _get_remedy(self) -> str:
        return remedy([LIBVLC])

    remedy = Property(str, _get_remedy, constant=True)

    @Slot()
    def love(self) -> None:
        """Like the clip; a second time changes nothing."""
        if not self._session.state.liked:
            self._session.toggle_like()

    @Slot()
    def follow(self) -> None:
        """Follow the clip's creator, or do so no longer."""
        self._session.toggle_follow()

    @Slot()
    def open_creator(self) -> None:
        """Open the page of the clip's creator."""
        if (clip := self._session.state.clip) is not None:
            self.subject_wanted.emit(creator_of(clip))

    @Slot(str)
    def open_hashtag(self, tag: str) -> None:
        """Open the page of a hashtag."""
        self.subject_wanted.emit(hashtag(tag))

    @Slot(list)
    def add(self, links: list[QUrl]) -> None:
        """Add folders and files as sources of clips."""
        self._through(lambda: self._add(local_paths(links)))

    def _add(self, paths: list[str]) -> None:
        for path in paths:
            self._session.add_folder(path)

    @Slot(str)
    def refuse(self, what: str) -> None:
        """Not interested in "clip", "tag:NAME", "creator:NAME" or "word:TEXT"."""
        self._session.not_interested(what)

    @Slot(str)
    def refuse_word(self, text: str) -> None:
        """Not interested in clips that say this word or phrase."""
        if fold(text):
            self._session.not_interested(f"word:{one_line(text)}")

    @Slot()
    def unveil(self) -> None:
        """Show the blurred clip."""
        self._session.unveil()

    @Slot(str)
    def less_of(self, feature: str) -> None:
        """Lower one reason."""
        self._session.less_of(feature)

    @Slot(str)
    def not_true(self, feature: str) -> None:
        """Take away what taught one reason."""
        self._session.not_true(feature)

    @Slot(str, bool)
    def choose_topic(self, tag: str, chosen: bool) -> None:
        """Take a topic of the first-run wall, or put it back."""
        self._session.choose_topic(tag, chosen)

    @Slot()
    def finish_first_run(self) -> None:
        """Leave the wall for the feed."""
        self._session.finish_first_run()

    @Slot()
    def cancel_scan(self) -> None:
        """Stop looking through the folder."""
        self._session.cancel_scan()

    @Slot()
    def look_again(self) -> None:
        """See whether the player is there now."""
        self._session.look_again()
