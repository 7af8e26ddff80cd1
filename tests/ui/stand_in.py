"""A session without a store: real ring, silent engine, fixed clips; it notes all that it is asked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.clips.clip import Clip
from app.feed.state import FeedState, Page, Toast
from app.player.port import Media
from app.player.ring import Ring
from app.player.silent import SilentEngine


def clips(count: int) -> list[Clip]:
    """Plain vertical clips, clip-0 and on."""
    return [
        Clip(
            id=f"clip-{n}",
            title=f"Clip {n}",
            where=f"/nowhere/clip-{n}.mp4",
            caption=f"What happens in clip {n}.",
            hashtags=("tea", f"tag{n}"),
            creator="Mira",
            source_title="Holidays",
            duration_s=8.0,
            width=90,
            height=160,
        )
        for n in range(count)
    ]


class Reading:
    """Notes whose comments are opened, read on and closed."""

    def __init__(self, asked: list[tuple[Any, ...]]) -> None:
        self._asked = asked

    def open(self, clip: Clip) -> None:
        self._asked.append(("read", clip.id))

    def more(self) -> None:
        self._asked.append(("read on",))

    def close(self) -> None:
        self._asked.append(("stop reading",))


class Following:
    """Notes whether the feed of what is followed is opened or read on."""

    def __init__(self, asked: list[tuple[Any, ...]]) -> None:
        self._asked = asked

    def toggle(self) -> None:
        self._asked.append(("following",))

    def go_on(self) -> None:
        self._asked.append(("earlier",))


class StandIn(QObject):
    """Moves through the clips like the real session does, and answers judgements at once."""

    changed = Signal(object)

    def __init__(self, row: Sequence[Clip], engine: SilentEngine | None = None) -> None:
        super().__init__()
        self.engine = engine or SilentEngine()
        self.ring = Ring(self.engine)
        self.state = FeedState(page=Page.STAGE if row else Page.EMPTY)
        self.asked: list[tuple[Any, ...]] = []
        self.reading, self.following = Reading(self.asked), Following(self.asked)
        self._row, self._at = list(row), 0
        if row:
            self._enter(0)

    def __getattr__(self, name: str) -> Any:
        """Every other call is only noted."""
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *words: self.asked.append((name, *words))

    def show(self, **news: Any) -> None:
        """Change the state."""
        self.state = replace(self.state, **news)
        self.changed.emit(self.state)

    def next(self) -> None:
        """The clip after this one."""
        self._enter(1)

    def previous(self) -> None:
        """The clip before this one."""
        self._enter(-1)

    def toggle_like(self) -> None:
        """Like the clip, or take the like back."""
        self.show(liked=not self.state.liked, toast=Toast("Liked"))

    def _enter(self, step: int) -> None:
        if not 0 <= self._at + step < len(self._row):
            return
        self._at += step
        self.ring.show(self._media(self._at), step)
        if self._at + 1 < len(self._row):
            self.ring.prepare(self._media(self._at + 1))
        self.show(clip=self._row[self._at], place=self._at, can_go_back=self._at > 0, liked=False)

    def _media(self, at: int) -> Media:
        return Media(self._row[at].id, self._row[at].where)
