"""Takes away what must not be shown by what is known now: what comes, what was before, and what is on stage."""

from collections.abc import Callable, Sequence

from app.clips.clip import Clip
from app.feed.arranger import Arranger
from app.feed.line import Line
from app.feed.word import Word


class Guard:
    """Lives in the GUI thread. `changed` is called when another clip may be on stage."""

    def __init__(self, line: Line, word: Word, arranger: Arranger, changed: Callable[[], None]) -> None:
        self._line, self._word, self._arranger, self._changed = line, word, arranger, changed

    def obey(self) -> None:
        """The rules may be others: look at all clips again."""
        self._line.drop(self._word.hides)
        placed = self._line.current
        if placed is not None and self._word.hides(placed.clip):
            self._line.move(1) if self._line.queue.look(1) is not None else self._line.clear()
            self._line.drop(self._word.hides)
        self._changed()

    def know_better(self, clips: Sequence[str]) -> None:
        """More is known of clips (ids) now: the learner takes it in, and the rules are held against it."""
        self._arranger.take_in(clips)
        self.look_at(clips)

    def look_at(self, clips: Sequence[str]) -> None:
        """More is known of clips (ids) now: the rules are held against those on stage, before it or behind."""
        self._arranger.read(self._line.queue.among(clips), self._take)

    def _take(self, clips: Sequence[Clip]) -> None:
        self._line.know(clips)
        self.obey()
