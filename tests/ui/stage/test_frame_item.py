"""Pictures on the stage."""

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from app.player.silent import PlainFrame
from ui.stage.frame_item import FrameItem
from ui.stage.placing import place


class Stage:
    """A window that shows one item, 90 x 160, on yellow."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QQuickWindow()
        self.window.setColor(QColor("yellow"))
        self.window.resize(90, 160)
        self.item = FrameItem(self.window.contentItem())
        self.item.setSize(QSizeF(90, 160))
        self.freed: list[str] = []
        self.window.show()
        qtbot.waitUntil(self.window.isExposed)

    def frame(self, colour: str, width: int, height: int) -> PlainFrame:
        return PlainFrame(QColor(colour), width, height, lambda: self.freed.append(colour))

    def seen(self) -> QImage:
        return self.window.grabWindow()


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def test_a_picture_of_the_stage_s_shape_fills_it(stage: Stage) -> None:
    stage.item.show_frame(stage.frame("red", 1080, 1920))
    image = stage.seen()
    assert {image.pixelColor(x, y).name() for x in (0, 45, 89) for y in (0, 80, 159)} == {"#ff0000"}


def test_covering_crops_a_wide_picture(stage: Stage) -> None:
    stage.item.setProperty("cover", True)
    stage.item.show_frame(stage.frame("red", 1920, 1080))
    assert stage.seen().pixelColor(0, 0).name() == "#ff0000"


def test_a_whole_picture_leaves_the_ground_around_it_free(stage: Stage) -> None:
    stage.item.setProperty("cover", False)
    stage.item.show_frame(stage.frame("red", 1920, 1080))
    image = stage.seen()
    assert (image.pixelColor(45, 5).name(), image.pixelColor(45, 80).name()) == ("#ffff00", "#ff0000")


def test_round_corners_leave_the_ground_free(stage: Stage) -> None:
    stage.item.setProperty("radius", 20.0)
    stage.item.show_frame(stage.frame("red", 90, 160))
    image = stage.seen()
    assert (image.pixelColor(0, 0).name(), image.pixelColor(45, 0).name()) == ("#ffff00", "#ff0000")


def test_nothing_is_drawn_without_a_picture(stage: Stage) -> None:
    stage.item.show_frame(stage.frame("red", 90, 160))
    stage.item.show_frame(None)
    assert stage.seen().pixelColor(45, 80).name() == "#ffff00"


def test_a_picture_is_given_back_once_when_the_next_one_comes(stage: Stage) -> None:
    for colour in ("red", "green", "blue"):
        stage.item.show_frame(stage.frame(colour, 90, 160))
        stage.seen()
    stage.item.show_frame(None)
    assert stage.freed == ["red", "green", "blue"]


def test_a_picture_that_is_being_painted_is_given_back_after_that(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.item.show_frame(stage.frame("red", 90, 160))
    during: list[list[str]] = []

    def replace(*_: object) -> None:
        stage.item.show_frame(stage.frame("green", 90, 160))
        during.append([*stage.freed])

    monkeypatch.setattr(stage.item, "_draw", replace)
    stage.item.paint(None)  # type: ignore[arg-type]
    assert (during, stage.freed) == ([[]], ["red"])


def test_qml_hears_when_there_is_a_picture(stage: Stage, qtbot: QtBot) -> None:
    assert stage.item.property("hasFrame") is False
    with qtbot.waitSignal(stage.item.hasFrameChanged):
        stage.item.show_frame(stage.frame("red", 90, 160))
    assert stage.item.property("hasFrame") is True


SIZES = [(90, 160), (160, 90), (1, 1000), (1080, 1920), (333, 333)]


@pytest.mark.parametrize("picture", SIZES)
@pytest.mark.parametrize("stage_size", SIZES)
def test_a_picture_is_never_stretched(picture: tuple[int, int], stage_size: tuple[int, int]) -> None:
    bounds, size = QRectF(0, 0, *stage_size), QSizeF(*picture)
    for cover in (True, False):
        target, part = place(bounds, size, cover)
        assert target.width() / part.width() == pytest.approx(target.height() / part.height())
        assert target.center().x() == pytest.approx(bounds.center().x())
        assert QRectF(0, 0, *picture).adjusted(-0.01, -0.01, 0.01, 0.01).contains(part)
        assert bounds.adjusted(-0.01, -0.01, 0.01, 0.01).contains(target)
    assert place(bounds, size, cover=True)[0] == bounds


def test_an_empty_stage_shows_nothing() -> None:
    assert place(QRectF(), QSizeF(9, 9), cover=True) == (QRectF(), QRectF())
