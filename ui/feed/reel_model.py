"""The view model of the stage: which of the ring's three slots is in front, and what lies in each."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from app.player.port import Frame
from ui.feed.port import Ring, Session
from ui.feed.props import about
from ui.feed.swipe import Wheel, released, turned

QML_IMPORT_NAME = "Ownfeed.Ui"
QML_IMPORT_MAJOR_VERSION = 1

SLOTS = 3
STAGE_ASPECT = 9 / 16
KEPT = 0.74  # of a picture must stay visible if it is to fill the stage


def fills(width: float, height: float) -> bool:
    """Whether a picture may be cropped to the stage; others are shown whole, on their own soft light."""
    if width <= 0 or height <= 0:
        return True
    aspect = width / height
    return min(aspect, STAGE_ASPECT) / max(aspect, STAGE_ASPECT) >= KEPT


@QmlElement
@QmlUncreatable("The window makes it.")
class ReelModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Owns where frames go. `posters` and `covers` have one entry for each slot.

    `stepped` carries the way the stage moves: 1 when the viewer goes on, -1 when back.
    """

    changed = Signal()
    stepped = Signal(int)

    def __init__(self, session: Session, ring: Ring, now_s: Callable[[], float]) -> None:
        super().__init__()
        self._session, self._ring, self._now_s = session, ring, now_s
        self._items: dict[int, Any] = {}
        self._wheel = Wheel()
        self._current, self._way, self._shown = 0, 1, ""
        self._posters, self._covers = [""] * SLOTS, [True] * SLOTS
        ring.frame.connect(self._frame)
        ring.current_changed.connect(self._step)
        ring.shown.connect(self._show)
        session.changed.connect(lambda _: self._match())
        self._match()

    _get_current = attrgetter("_current")
    current = Property(int, _get_current, notify=stepped)
    _get_posters = attrgetter("_posters")
    posters = Property(list, _get_posters, notify=changed)
    _get_covers = attrgetter("_covers")
    covers = Property(list, _get_covers, notify=changed)

    @Slot(int, QQuickItem)
    def take(self, slot: int, item: QQuickItem) -> None:
        """Show the frames of a slot on this item from now on, as long as there is one."""
        self._items[slot] = item
        item.destroyed.connect(lambda: self._let_go(slot, item))

    @Slot(int, int)
    def wheel(self, angle: int, pixels: int) -> None:
        """The wheel moved over the feed."""
        self._wheel, step = turned(self._wheel, angle, pixels, self._now_s())
        self.swipe(step)

    @Slot(float, float)
    def release(self, travel: float, speed: float) -> None:
        """The finger let go: see `released` for the units."""
        self.swipe(released(travel, speed))

    def swipe(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) clip."""
        if step > 0:
            self._way = 1
            self._session.next()
        elif step < 0:
            self._way = -1
            self._session.previous()

    def _let_go(self, slot: int, item: QQuickItem) -> None:
        if self._items.get(slot) is item:
            del self._items[slot]

    def _frame(self, slot: int, frame: Frame | None) -> None:
        if frame is not None:
            size = frame.image.size()
            self._know(slot, self._posters[slot], fills(size.width(), size.height()))
        else:
            self._know(slot, "", self._covers[slot])
        if slot in self._items:
            self._items[slot].show_frame(frame)
        elif frame is not None:
            frame.free()

    def _step(self, slot: int) -> None:
        before, self._current = self._current, slot
        for other in range(SLOTS):
            if other != before:
                self._know(other, "", self._covers[other])
        self.stepped.emit(self._way)
        self._way = 1

    def _show(self, clip: str) -> None:
        self._shown = clip
        self._match()

    def _match(self) -> None:
        """Give the slot its poster once picture and words are about one clip, or before any picture."""
        clip = self._session.state.clip
        if clip is not None and self._shown in ("", clip.id):
            cover = self._covers[self._current] if self._shown else fills(clip.width, clip.height)
            self._know(self._current, about(clip).poster, cover)

    def _know(self, slot: int, poster: str, cover: bool) -> None:
        if (self._posters[slot], self._covers[slot]) != (poster, cover):
            self._posters[slot], self._covers[slot] = poster, cover
            self.changed.emit()
