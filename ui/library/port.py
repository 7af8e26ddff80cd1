"""What the page of the library asks of the viewer's word."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.clips.clip import Clip


class Word(Protocol):
    """Where the viewer's word on a clip is kept. `undone` is sent when one was taken back."""

    @property
    def undone(self) -> SignalInstance: ...

    def toggle_like(self, clip: Clip) -> None: ...
    def toggle_save(self, clip: Clip) -> None: ...
