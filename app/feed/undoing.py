"""What the viewer can take back, the latest first, on whichever page it was said."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done, as a sentence, what it was done to, and what undoes it."""

    sentence: str
    take_back: Callable[[], None]
    to: str = ""


class Undoing(QObject):
    """The one stack behind Ctrl+Z and each "take back". `changed` is sent when another deed is the latest; `undone`
    carries the sentence of what was just taken back.
    """

    changed = Signal()
    undone = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._deeds: list[Deed] = []

    @property
    def latest(self) -> str:
        """What would be taken back, as a sentence; "" where there is nothing."""
        return self._deeds[-1].sentence if self._deeds else ""

    @property
    def depth(self) -> int:
        """How many deeds can be taken back."""
        return len(self._deeds)

    def note(self, sentence: str, take_back: Callable[[], None], to: str = "") -> None:
        """Something was done. To the same thing as the deed before, it is one deed with that: a slider moves in
        many steps, and goes back in one."""
        if to and self._deeds and self._deeds[-1].to == to:
            self._deeds[-1] = replace(self._deeds[-1], sentence=sentence)
        else:
            self._deeds.append(Deed(sentence, take_back, to))
        self.changed.emit()

    def undo(self) -> None:
        """Take the latest deed back, if there is one."""
        if self._deeds:
            deed = self._deeds.pop()
            deed.take_back()
            self.changed.emit()
            self.undone.emit(deed.sentence)

    def forget(self) -> None:
        """What was done before can no longer be taken back."""
        self._deeds.clear()
        self.changed.emit()
