"""One sitting in front of the feed, with all that the viewer can do in it."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal

from app.clips.clip import Clip
from app.clips.followed import creator_of
from app.feed.arranger import Arranger
from app.feed.reading import Reading
from app.feed.recorder import Recorder
from app.feed.sitting import Sitting
from app.feed.state import Topic
from app.feed.wall import Wall
from app.feed.word import Word
from app.player.ring import Ring
from app.player.state import PlayerState
from app.preferences import Preferences

LIST = ".opml"
BEGINS = "Private: from now on nothing is kept or learned"
ENDS = "In the open again: what was private is gone"


class Intake(Protocol):
    """Where new clips come from, as far as the feed must know."""

    def add(self, folder: Path) -> None:
        """Add a folder as a source and look through it."""

    def cancel(self) -> None:
        """End the scan that is under way; what was found stays."""


class Session(Sitting):
    """What the screen calls. Each call is about the clip on stage, and does nothing where there is none.

    `reading` knows whose comments are open; `keep_wanted` carries the clip that is to be kept on this device, or no
    longer.
    """

    keep_wanted = Signal(object)
    list_brought = Signal(object)

    def __init__(
        self,
        ring: Ring,
        recorder: Recorder,
        arranger: Arranger,
        word: Word,
        wall: Wall,
        intake: Intake,
        preferences: Preferences,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(ring, recorder, arranger, word, preferences, now)
        self._wall, self._intake = wall, intake
        self.reading = Reading(recorder, time.monotonic)
        wall.changed.connect(self._offer)
        preferences.changed.connect(self._tell_order)
        self._tell_order("order")
        preferences.changed.connect(self._tell_captions)
        self._tell_captions("captions")

    def toggle_like(self) -> None:
        """Like the clip, or take the like back."""
        self._about_clip(self.word.toggle_like)

    def toggle_save(self) -> None:
        """Save the clip, or take it from the saved ones."""
        self._about_clip(self.word.toggle_save)

    def toggle_keep(self) -> None:
        """Keep the clip on this device, or let it make room again."""
        self._about_clip(self.keep_wanted.emit)

    def toggle_follow(self) -> None:
        """Follow the creator of the clip, or do so no longer."""
        self._about_clip(lambda clip: self.word.toggle_follow(creator_of(clip)))

    def share(self) -> None:
        """Note that the clip was handed on."""
        self._about_clip(self.word.share)

    def comment(self, text: str) -> None:
        """Keep a private note on the clip."""
        self._about_clip(lambda clip: self.word.note(clip, text))

    def not_interested(self, what: str) -> None:
        """Refuse "clip", "tag:NAME" or "creator:NAME"."""
        self._about_clip(lambda clip: self.word.not_interested(clip, what))

    def less_of(self, feature: str) -> None:
        """Lower one reason of the clip's score."""
        self._about_clip(lambda clip: self.word.less_of(clip, feature, self._title(feature)))

    def not_true(self, feature: str) -> None:
        """Forget what taught one reason of the clip's score."""
        self._about_clip(lambda clip: self.word.not_true(clip, feature, self._title(feature)))

    def correct(self, name: str, kind: str, right: bool) -> None:
        """Say whether a finding of this name and kind is in the clip."""
        self._about_clip(lambda clip: self.word.correct(clip, name, kind, right))

    def toggle_learning(self) -> None:
        """Follow the viewer's taste, or the plain order that they set."""
        self._preferences.put("learning", not self._preferences.get("learning"))

    def toggle_captions(self) -> None:
        """Show what is said, or no longer."""
        self._preferences.put("captions", not self._preferences.get("captions"))

    def toggle_private(self) -> None:
        """Keep and learn nothing from now on, or go on in the open."""
        private = not self.state.private
        self.be_private(private)
        self.word.turn_page(BEGINS if private else ENDS)

    def start_afresh(self) -> None:
        """Keep the history and forget the taste; can be taken back."""
        self.word.start_afresh()

    def undo(self) -> None:
        """Take the latest judgement back."""
        self.word.undo()

    def choose_topic(self, tag: str, chosen: bool) -> None:
        """Tap a chip of the first-run wall."""
        self._wall.choose(tag, chosen)

    def finish_first_run(self) -> None:
        """Leave the first-run wall."""
        self._wall.finish()
        self.leave_wall()

    def add_folder(self, path: str) -> None:
        """Add a folder as a source and look through it; a list of feeds is handed on by `list_brought`."""
        brought = Path(path)
        if brought.suffix.lower() == LIST:
            self.list_brought.emit(brought)
        else:
            self._intake.add(brought)

    def cancel_scan(self) -> None:
        """End the scan that is under way; what was found stays."""
        self._intake.cancel()

    def close(self) -> None:
        """End the sitting; whatever is open is closed."""
        self.reading.close()
        super().close()

    def _tell_order(self, name: str, _value: object = None) -> None:
        if name in ("learning", "order"):
            learned = self._preferences.get("learning")
            self.show(order="learned" if learned else str(self._preferences.get("order")))

    def _tell_captions(self, name: str, _value: object = None) -> None:
        if name in ("captions", "caption_size"):
            shown = self._preferences.get("captions")
            self.show(captions=str(self._preferences.get("caption_size")) if shown else "")

    def _go_on(self, playing: PlayerState) -> None:
        """Nothing is taken from under the eyes of somebody who reads what is said of it."""
        if not self.reading.is_open:
            super()._go_on(playing)

    def _offer(self, topics: tuple[Topic, ...]) -> None:
        """Show the chips; a wall without any would only stand in the way."""
        self.show(topics=topics)
        if not topics and self.state.scan is None and self.state.clip is not None:
            self.leave_wall()

    def _about_clip(self, say: Callable[[Clip], None]) -> None:
        if self.state.clip is not None:
            say(self.state.clip)

    def _title(self, feature: str) -> str:
        return next((reason.title for reason in self.state.reasons if reason.feature == feature), feature)
