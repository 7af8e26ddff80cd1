"""Three players in a ring, previous, current and next, so that a swipe only changes which one is on stage."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.player.deck import Deck, Listener
from app.player.port import Engine, Frame, Media
from app.player.slot import Slot
from app.player.state import Happening, Paused, PlayerState, Resumed, Sought, reduce

SLOWEST, FASTEST = 0.25, 4.0


class Ring(QObject):
    """Owns what is on stage. Lives in the GUI thread, and never waits.

    The old picture stays until the new clip's first one is there: only then `current_changed` moves the stage
    to another slot and `shown` names the clip. Whoever is connected to `frame` owns each frame it gets and
    must free it; None means that the slot's picture is to be dropped. `state_changed` comes at most once a
    frame. Volume, mute and rate persist over clips; a clip that is only prepared is silent.
    """

    frame = Signal(int, object)
    current_changed = Signal(int)
    state_changed = Signal(object)
    shown = Signal(str)
    failed = Signal(str, str)
    unavailable = Signal(str)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_stage = 0
        self._is_shown = True
        self._deferred: Media | None = None
        self._deck = Deck(engine, Listener(self._picture, self.failed.emit, self.unavailable.emit))

    @property
    def state(self) -> PlayerState:
        """How the current clip is being played, now; `key` is "" before the first one."""
        return self._deck.state

    @property
    def on_stage(self) -> int:
        """The slot whose picture is to be visible."""
        return self._on_stage

    def show(self, media: Media, step: int) -> None:
        """Make this clip the current one: in the next slot (1), the previous (-1), or in place (0)."""
        slot = self._deck.neighbour(step)
        held = slot.holds(media)
        if step == 0 and held:
            return
        self._is_shown, self._deferred = False, None
        if not held:
            self._load(slot, media)
        slot.media = media
        self._deck.make_current(slot)
        self._present()
        self.state_changed.emit(self.state)

    def prepare(self, media: Media | None) -> None:
        """Have this clip decoded in the slot after the current one, or have nothing there."""
        slot = self._deck.neighbour(1)
        self._deferred = None
        if media is not None and slot.holds(media):
            slot.media = media
        elif not self._is_shown and slot.index == self._on_stage:
            self._deferred = media  # the viewer still sees what this slot showed before
        else:
            self._load(slot, media)

    def keep(self, keys: Collection[str]) -> None:
        """Empty the slots of all clips but these; without any, no picture is left in sight either."""
        for slot in self._deck.slots:
            if slot.media is not None and slot.media.key not in keys:
                self._load(slot, None)
        if not keys:
            self.frame.emit(self._on_stage, None)

    def play(self) -> None:
        """Let the clip run."""
        self._change(Resumed(self._deck.now_s()))

    def pause(self) -> None:
        """Stop the clip where it is."""
        self._change(Paused(self._deck.now_s()))

    def toggle(self) -> None:
        """Play if paused, else pause."""
        (self.play if self.state.paused else self.pause)()

    def seek(self, position_s: float) -> None:
        """Go to a position, kept within the clip."""
        position_s = max(0.0, min(position_s, self.state.duration_s or position_s))
        self._deck.seek(position_s)
        self._change(Sought(self._deck.now_s(), position_s))

    def seek_by(self, distance_s: float) -> None:
        """Go forward, or back if negative."""
        self.seek(self.state.position_s + distance_s)

    def set_volume(self, volume: float) -> None:
        """From 0, silent, to 1."""
        self._tune(volume=max(0.0, min(volume, 1.0)))

    def set_muted(self, muted: bool) -> None:
        """Sound off or on; the volume is kept."""
        self._tune(muted=muted)

    def set_rate(self, rate: float) -> None:
        """Speed as a factor, kept within 0.25 and 4."""
        self._tune(rate=max(SLOWEST, min(rate, FASTEST)))

    def retry(self) -> None:
        """Look again whether clips can be played, after `unavailable`."""
        self._deck.start()

    def close(self) -> None:
        """Stop playing for good."""
        self._deck.close()

    def _load(self, slot: Slot, media: Media | None) -> None:
        self._deck.load(slot, media)
        if slot.index != self._on_stage:
            self.frame.emit(slot.index, None)

    def _tune(self, **news: float | bool) -> None:
        self._deck.control = replace(self._deck.control, **news)  # type: ignore[arg-type]
        self._deck.current.state = replace(self._deck.current.state, **news)  # type: ignore[arg-type]
        for slot in self._deck.slots:
            self._deck.tell(slot)
        self.state_changed.emit(self.state)

    def _change(self, happening: Happening) -> None:
        slot = self._deck.current
        slot.state = reduce(slot.state, happening)
        self._deck.tell(slot)
        self.state_changed.emit(self.state)

    def _picture(self, slot: Slot, frame: Frame) -> None:
        self.frame.emit(slot.index, frame)
        if slot is self._deck.current:
            self._present()
            self.state_changed.emit(self.state)

    def _present(self) -> None:
        """Move the stage once the current clip has a picture."""
        slot = self._deck.current
        if self._is_shown or not slot.state.ready:
            return
        self._is_shown = True
        if self._on_stage != slot.index:
            left, self._on_stage = self._on_stage, slot.index
            self.current_changed.emit(slot.index)
            if self._deck.slots[left].media is None:  # emptied while its picture was still in sight
                self.frame.emit(left, None)
        self.shown.emit(slot.state.key)
        if self._deferred is not None:
            self.prepare(self._deferred)
