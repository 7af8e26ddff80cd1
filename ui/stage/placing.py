"""Where a picture lies on the stage."""

from PySide6.QtCore import QRectF, QSizeF


def place(stage: QRectF, picture: QSizeF, cover: bool) -> tuple[QRectF, QRectF]:
    """Where to draw, on the stage, and which part of the picture; both empty where either has no size.

    `cover` fills the stage and cuts away what does not fit, else the picture is shown whole.

    >>> place(QRectF(0, 0, 90, 160), QSizeF(100, 160), True)[1]
    PySide6.QtCore.QRectF(5.000000, 0.000000, 90.000000, 160.000000)
    """
    if stage.isEmpty() or picture.isEmpty():
        return QRectF(), QRectF()
    wide, high = stage.width() / picture.width(), stage.height() / picture.height()
    if cover:
        part = QRectF(0, 0, stage.width() / max(wide, high), stage.height() / max(wide, high))
        part.moveCenter(QRectF(0, 0, picture.width(), picture.height()).center())
        return QRectF(stage), part
    target = QRectF(0, 0, picture.width() * min(wide, high), picture.height() * min(wide, high))
    target.moveCenter(stage.center())
    return target, QRectF(0, 0, picture.width(), picture.height())
