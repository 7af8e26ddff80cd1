"""What one slot is to play, and where."""

from dataclasses import dataclass

from app.player.opening import OpenClip
from app.player.port import Control, Media
from app.player.process import PlayerProcess
from app.player.wire import Command, Do


@dataclass
class Job:
    """`process` is the one that plays it, None while the clip is being opened."""

    slot: int
    generation: int
    media: Media
    control: Control
    position_s: float
    process: PlayerProcess | None = None

    def begin(self, process: PlayerProcess, clip: OpenClip) -> None:
        """Hand the clip to a process."""
        self.process = process
        process.send(self._command(Do.LOAD, clip.demuxer), clip)
        clip.close()

    def send(self, do: Do) -> None:
        """Tell the process about a change; one that has not begun will hear of it with the clip."""
        if self.process is not None:
            self.process.send(self._command(do))

    def _command(self, do: Do, demuxer: int = 0) -> Command:
        """libVLC takes the cube root of the amplitude as its volume, 100 being full."""
        volume = 100 * self.control.volume * self.control.gain ** (1 / 3)
        sound = self.control.muted, volume, self.control.rate
        return Command(do, self.slot, self.generation, self.position_s, self.control.paused, *sound, demuxer)
