"""Draws a player's pictures in QML, without copying them."""

import threading

from PySide6.QtCore import Property, QRect, QRectF, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from app.player.port import Frame
from ui.stage.placing import place

QML_IMPORT_NAME = "Ownfeed.Stage"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FrameItem(QQuickPaintedItem):
    """Owns the frame that it shows, and frees it when another one comes.

    `cover` lets the picture fill the item by cropping; else it is shown whole, and around it nothing is
    drawn. `radius` rounds the corners, in pixels. `hasFrame` is false until a picture is there.
    """

    hasFrameChanged = Signal()  # noqa: N815  QML's way of writing
    coverChanged = Signal()  # noqa: N815
    radiusChanged = Signal()  # noqa: N815

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._painted: Frame | None = None
        self._replaced: list[Frame] = []
        self._guard = threading.Lock()
        self._cover, self._radius = True, 0.0

    def show_frame(self, frame: Frame | None) -> None:
        """Show this picture from now on, or nothing."""
        with self._guard:
            old, self._frame = self._frame, frame
            if old is not None and old is self._painted:
                self._replaced.append(old)
            elif old is not None:
                old.free()
        if (old is None) != (frame is None):
            self.hasFrameChanged.emit()
        self._adapt()

    def paint(self, painter: QPainter) -> None:
        """Called by the scene graph, with some back ends in its own thread; nobody waits for the drawing."""
        with self._guard:
            frame = self._painted = self._frame
        if frame is not None:
            self._draw(painter, frame.image)
        with self._guard:
            self._painted = None
            for replaced in self._replaced:
                replaced.free()
            self._replaced.clear()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:  # noqa: N802  overrides Qt's
        """Another size may leave another ground free."""
        super().geometryChange(new, old)
        self._adapt()

    def _draw(self, painter: QPainter, image: QImage) -> None:
        bounds = self.boundingRect()
        target, part = place(bounds, image.size().toSizeF(), self._cover)
        if self._radius > 0:
            corners = QPainterPath()
            corners.addRoundedRect(target & bounds, self._radius, self._radius)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(corners)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, target.size() != part.size())
        painter.drawImage(target, image, part)

    def _adapt(self) -> None:
        """A picture that leaves no ground free is drawn as opaque, which is half the work."""
        frame, bounds = self._frame, self.boundingRect()
        fills = frame is not None and self._radius == 0
        if frame is not None and fills:
            fills = place(bounds, frame.image.size().toSizeF(), self._cover)[0] == bounds
        if fills != self.opaquePainting():
            self.setOpaquePainting(fills)
        self.update()

    def _get_has_frame(self) -> bool:
        return self._frame is not None

    def _get_cover(self) -> bool:
        return self._cover

    def _set_cover(self, cover: bool) -> None:
        if cover != self._cover:
            self._cover = cover
            self.coverChanged.emit()
            self._adapt()

    def _get_radius(self) -> float:
        return self._radius

    def _set_radius(self, radius: float) -> None:
        if radius != self._radius:
            self._radius = radius
            self.radiusChanged.emit()
            self._adapt()

    hasFrame = Property(bool, _get_has_frame, notify=hasFrameChanged)  # noqa: N815
    cover = Property(bool, _get_cover, _set_cover, notify=coverChanged)
    radius = Property(float, _get_radius, _set_radius, notify=radiusChanged)
