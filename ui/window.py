"""The window of Ownfeed: it keeps its size and sound, and says when nobody can see the stage."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QRect, QSize, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFontDatabase, QWindow
from PySide6.QtQuick import QQuickView

import ui.stage.frame_item  # noqa: F401  # registers the QML type that draws frames
from app.desktop.graphics import has_card
from ui.exchange import let_go
from ui.feed.port import Ring, Session
from ui.models import make_models
from ui.motion import ask_system
from ui.safe.port import NeverOn
from ui.safe.safe_model import SafeModel
from ui.shell import Page, Shell

HERE = Path(__file__).parent
FONTS = HERE.parent / "assets" / "fonts"
SMALLEST = QSize(420, 720)
GROUND = QColor("#0c0b10")
UNSEEN = (QWindow.Visibility.Hidden, QWindow.Visibility.Minimized)


class Settings(Protocol):
    """The viewer's settings, at hand in memory; `put` must not wait for the disk."""

    def get(self, name: str) -> Any: ...
    def put(self, name: str, value: Any) -> None: ...


class FeedWindow(QQuickView):
    """The one window. `closed` is sent when the viewer closes it."""

    closed = Signal()

    def __init__(
        self, session: Session, ring: Ring, settings: Settings, pages: Sequence[Page], safe: SafeModel
    ) -> None:
        super().__init__()
        self._session, self._settings = session, settings
        self._models = make_models(session, ring, pages, safe, self)
        self.calm(settings.get("reduced_motion"))
        self._models.shell.changed.connect(self._look)
        self._models.playback.tuned.connect(self._keep_sound)
        self.visibilityChanged.connect(self._look)
        self.activeChanged.connect(self._models.comfort.look)
        self.setTitle("Ownfeed")
        self.setColor(GROUND)
        self.setMinimumSize(SMALLEST)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.setInitialProperties(self._models.properties())
        self.setSource(QUrl.fromLocalFile(HERE / "Shell.qml"))

    @property
    def shell(self) -> Shell:
        """Which page is open."""
        return self._models.shell

    def calm(self, wish: str) -> None:
        """Move little ("on"), move ("off"), or as the system asks of every program ("auto")."""
        self._models.comfort.set_still(wish == "on")
        if wish == "auto":
            ask_system(self, self._models.comfort.set_still)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        if self.visibility() == QWindow.Visibility.FullScreen:
            self.showNormal()
        else:
            self._keep_place()
            self.showFullScreen()

    def leave_full_screen(self) -> None:
        """Be a window again, if the screen is filled."""
        if self.visibility() == QWindow.Visibility.FullScreen:
            self.showNormal()

    def save_picture(self, path: Path) -> bool:
        """Write what the window shows to a PNG file; whether that worked."""
        return self.grabWindow().save(str(path))

    def drop_scene(self) -> None:
        """Let QML go before the view models do, and the clipboard before Python does."""
        let_go()
        self.setSource(QUrl())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._keep_place()
        self._session.on_stage(False)
        super().closeEvent(event)
        self.closed.emit()

    def _look(self) -> None:
        self._session.on_stage(self._models.shell.on_feed and self.visibility() not in UNSEEN)

    def _keep_place(self) -> None:
        if self.visibility() == QWindow.Visibility.Windowed:
            self._keep("window_width", self.width())
            self._keep("window_height", self.height())

    def _keep_sound(self, volume: float, muted: bool, rate: float) -> None:
        self._keep("volume", volume)
        self._keep("muted", muted)
        self._keep("rate", rate)

    def _keep(self, name: str, value: float) -> None:
        if self._settings.get(name) != value:
            self._settings.put(name, value)


def open_window(
    session: Session,
    ring: Ring,
    settings: Settings,
    pages: Sequence[Page] = (),
    safe: SafeModel | None = None,
) -> FeedWindow:
    """Show the feed. The caller keeps the window, and calls `drop_scene` before the session ends."""
    # Frames are drawn by Python code, which needs Python's lock. A render thread would want it while this thread
    # holds it and waits for the render thread, as when a window is hidden: neither would ever go on.
    os.environ["QSG_RENDER_LOOP"] = "basic"
    _draw_cheaply()
    for font in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    window = FeedWindow(session, ring, settings, pages, safe or SafeModel(NeverOn()))
    kept = QSize(settings.get("window_width"), settings.get("window_height"))
    window.setGeometry(place_for(kept, window.screen().availableGeometry()))
    window.show()
    return window


def _draw_cheaply() -> None:
    """Without a graphics card Qt's own painter draws what has changed; OpenGL would compute every pixel anew."""
    if not has_card() and not {"QT_QUICK_BACKEND", "QSG_RHI_BACKEND"} & os.environ.keys():
        os.environ["QT_QUICK_BACKEND"] = "software"


def place_for(kept: QSize, room: QRect) -> QRect:
    """The middle of the screen, in the size that the window had, as far as the screen has room for it."""
    place = QRect(room.topLeft(), kept.boundedTo(room.size()).expandedTo(SMALLEST))
    place.moveCenter(room.center())
    return place
