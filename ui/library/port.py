"""What the page of the library asks of the viewer's word, and of what is kept."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.clips.clip import Clip
from app.rules.matcher import Judge


class Word(Protocol):
    """Where the viewer's word on a clip is kept: `undone` says when it was taken back, `judge` what is hidden."""

    @property
    def undone(self) -> SignalInstance: ...

    @property
    def judge(self) -> Judge: ...

    def toggle_like(self, clip: Clip) -> None: ...
    def toggle_save(self, clip: Clip) -> None: ...


class Keeping(Protocol):
    """Which clips stay on this device: `changed` says that it is others now, `may` whether a clip can be kept."""

    @property
    def changed(self) -> SignalInstance: ...

    def may(self, clip: Clip) -> bool: ...
    def keeps(self, clip: str) -> bool: ...
    def toggle(self, clip: Clip) -> None: ...
