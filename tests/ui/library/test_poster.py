"""A clip's picture, drawn on a machine without a graphics card as the suite draws everything."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from tests.arrows import ROOT

GROUND, PAINTED = QColor("#0c0b10"), QColor("#ff0000")


def test_its_corners_are_round_and_its_middle_is_the_picture(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(90, 160, QImage.Format.Format_RGB32)
    picture.fill(PAINTED)
    assert picture.save(str(tmp_path / "red.png"))
    view = QQuickView(QUrl.fromLocalFile(ROOT / "ui" / "library" / "Poster.qml"))
    poster = view.rootObject()
    assert isinstance(poster, QQuickItem)
    poster.setSize(picture.size().toSizeF())
    poster.setProperty("source", QUrl.fromLocalFile(tmp_path / "red.png"))
    view.setColor(GROUND)
    view.show()
    view.resize(picture.size())

    def look() -> QImage:
        return view.grabWindow().copy(picture.rect())

    qtbot.waitUntil(lambda: look().pixelColor(45, 60) == PAINTED)
    seen = look()
    assert [seen.pixelColor(x, y) for x in (1, 88) for y in (1, 158)] == [GROUND] * 4
    view.close()
