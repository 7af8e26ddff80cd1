"""What the screen is told of the feed, and when."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.feed.state import FeedState


class Screen(QObject):
    """Holds the state of the screen. `changed` carries each new FeedState."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state = FeedState()

    def show(self, **news: object) -> None:
        """Change what the screen is told; it is told once, and only if something is new."""
        state = replace(self.state, **news)  # type: ignore[arg-type]
        if state != self.state:
            self.state = state
            self.changed.emit(state)
