"""The three slots and the engine that fills them, also again after it died."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from app.player import port
from app.player.revival import PROVEN_FRAMES, Revival
from app.player.slot import Slot
from app.player.state import Failed, Interrupted, PlayerState, as_of, reduce

NO_PICTURE = "This clip shows no picture, so it was skipped. The others play on."
DEADLY = "This clip stops the player each time, so it was skipped. The others play on."


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told: of each picture, of a clip (key and sentence) that fails, of an engine that does."""

    picture: Callable[[Slot, port.Frame], None]
    failed: Callable[[str, str], None]
    unavailable: Callable[[str], None]


class Deck:
    """Owns the slots, which of them is current, and how it plays. All but the current one are paused."""

    def __init__(self, engine: port.Engine, listener: Listener) -> None:
        self._engine, self._listener = engine, listener
        self.now_s = engine.now
        self._generations = count(1)
        self._revival = Revival()
        self._ready = False
        self.slots = [Slot(index, lambda slot: self._fail(slot, NO_PICTURE)) for index in range(port.SLOTS)]
        self.current = self.slots[0]
        self.control = port.Control()
        self.start()

    @property
    def state(self) -> PlayerState:
        """How the current clip is being played, now."""
        return as_of(self.current.state, self.now_s())

    def neighbour(self, step: int) -> Slot:
        """The slot so many places after the current one."""
        return self.slots[(self.current.index + step) % port.SLOTS]

    def start(self) -> None:
        """Start the engine, or start it again, and load what the slots hold."""
        self._engine.start(self._take)
        self._reload(self.slots)

    def make_current(self, slot: Slot) -> None:
        """Let this slot play and the one before it pause."""
        left, self.current = self.current, slot
        if left is not slot:
            self.tell(left)
        self._reload(self._revival.due())
        slot.begin_visit(self.control)
        self._wait(slot)
        self.tell(slot)

    def load(self, slot: Slot, media: port.Media | None) -> None:
        """Replace what the slot holds, or empty it."""
        self._revival.forget(slot)
        slot.hold(media, next(self._generations))
        if media is None:
            self._engine.release(slot.index)
            return
        self._engine.load(slot.index, slot.generation, media, self._control_of(slot))
        self._wait(slot)

    def tell(self, slot: Slot) -> None:
        """Have the engine play the slot as it should."""
        if slot.media is not None:
            self._engine.control(slot.index, slot.generation, self._control_of(slot))

    def seek(self, position_s: float) -> None:
        """Move the current clip."""
        self._engine.seek(self.current.index, self.current.generation, position_s)

    def close(self) -> None:
        """End the engine; no slot waits any more."""
        list(map(Slot.arrived, self.slots))
        self._engine.close()

    def _control_of(self, slot: Slot) -> port.Control:
        paused = slot is not self.current or slot.state.paused
        gain = slot.media.volume if slot.media is not None else 1.0
        return replace(self.control, paused=paused, gain=gain)

    def _wait(self, slot: Slot) -> None:
        if self._ready:
            slot.wait(on_stage=slot is self.current)

    def _take(self, raw: port.Raw) -> None:
        match raw:
            case port.FrameArrived():
                self._show(raw)
            case port.Ended(index, generation, why) if self.slots[index].generation == generation:
                self._end(self.slots[index], why)
            case port.EngineReady():
                self._ready = True
                for slot in self.slots:
                    self._wait(slot)
            case port.EngineDied(indexes):
                self._ready = False
                lost = [self.slots[index] for index in indexes]
                self._reload(self._revival.died(lost, on_stage=self.current))
            case port.Unavailable(sentence):
                self._listener.unavailable(sentence)

    def _show(self, arrived: port.FrameArrived) -> None:
        slot = self.slots[arrived.slot]
        if slot.generation != arrived.generation:
            arrived.frame.free()
            return
        slot.arrived()
        slot.state = reduce(slot.state, arrived)
        if arrived.number == PROVEN_FRAMES:
            self._revival.absolve(slot)
        self._listener.picture(slot, arrived.frame)
        if slot is self.current:
            self._reload(self._revival.due())

    def _end(self, slot: Slot, why: str) -> None:
        if slot.awaited:
            self._fail(slot, why)
        else:
            self._reload([slot], at_start=True)

    def _reload(self, slots: list[Slot], at_start: bool = False) -> None:
        for slot in slots:
            if slot.media is None or slot.state.failed:
                continue
            if self._revival.convicts(slot):
                self._fail(slot, DEADLY)
                continue
            slot.generation, slot.awaited = next(self._generations), True
            slot.state = reduce(slot.state, Interrupted())
            media = replace(slot.media, start_s=0.0 if at_start else slot.state.position_s)
            self._engine.load(slot.index, slot.generation, media, self._control_of(slot))
            self._wait(slot)

    def _fail(self, slot: Slot, sentence: str) -> None:
        slot.arrived()
        slot.generation = next(self._generations)
        self._engine.release(slot.index)
        slot.state = reduce(slot.state, Failed(sentence))
        self._listener.failed(slot.state.key, sentence)
