"""What comes from and goes to other programs: the clipboard, and things dropped on the window."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from app.clips.clip import Clip

MARK = "application/x-ownfeed"
"""Tells our own parcel from what other programs put on the clipboard."""


def copy_clip(clip: Clip) -> None:
    """Put the clip's file and its title on the clipboard: file managers take the one, chats the other."""
    parcel = QMimeData()
    parcel.setUrls([QUrl.fromLocalFile(clip.where)])
    parcel.setText(clip.title)
    parcel.setData(MARK, b"clip")
    QGuiApplication.clipboard().setMimeData(parcel)


def let_go() -> None:
    """Leave only the title on the clipboard, as Qt's own text, before the program ends.

    The parcel is a Python object, and Qt would still want to delete it when there is no Python any more.
    """
    clipboard = QGuiApplication.clipboard()
    parcel = clipboard.mimeData()  # None while nothing was ever copied
    if parcel is not None and parcel.hasFormat(MARK):
        clipboard.setText(clipboard.text())


def local_paths(urls: Iterable[QUrl]) -> list[str]:
    """The paths of those links that lead to something on this device, each once, in their order."""
    paths = (url.toLocalFile() for url in urls if url.isLocalFile())
    return [path for path in dict.fromkeys(paths) if Path(path).exists()]


def pasted_paths() -> list[str]:
    """The folders and files on the clipboard, whether as links or as one path a line."""
    parcel = QGuiApplication.clipboard().mimeData()
    if parcel is None:
        return []
    if parcel.hasUrls():
        return local_paths(parcel.urls())
    lines = [line.strip().strip("\"'") for line in parcel.text().splitlines()]
    return local_paths(link(line) for line in lines if line)


def pasted_text() -> str:
    """The first line of words on the clipboard."""
    parcel = QGuiApplication.clipboard().mimeData()
    return first_line(parcel.text()) if parcel is not None else ""


def elsewhere(urls: Iterable[QUrl], text: str) -> str:
    """What of something dropped lies on no disk of this device: a link, or words where there is no link; or ""."""
    links = list(urls)
    far = (url.toString() for url in links if not url.isLocalFile())
    return next(far, "") if links else first_line(text)


def first_line(text: str) -> str:
    """The first line of a text that has words."""
    return next(filter(None, map(str.strip, text.splitlines())), "")


def link(line: str) -> QUrl:
    """A line of text as a link: either it is one, or it is an absolute path."""
    if line.startswith("file:"):
        return QUrl(line)
    path = Path(line).expanduser()
    return QUrl.fromLocalFile(str(path)) if path.is_absolute() else QUrl()
