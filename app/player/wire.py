"""The messages between the window and the player process."""

import struct
from dataclasses import dataclass
from enum import Enum

COMMAND = struct.Struct("<cBBBIddd")
RECORD = struct.Struct("<cBBxIHHIIddd")
LONGEST_BYTES = 8192
"""No message is longer: a record with a little text, or a command with a path."""


class Do(Enum):
    """What the window asks for; LOAD comes with the clip itself, as the transport carries it."""

    LOAD = b"L"
    CONTROL = b"C"
    SEEK = b"S"
    RELEASE = b"R"
    PING = b"P"


class Say(Enum):
    """What the player process says; READY and MISSING are followed by text, as JSON and plain.

    SOUND stands in for FRAME while a clip has no picture to show.
    """

    FRAME = b"F"
    SOUND = b"S"
    ENDED = b"E"
    PONG = b"P"
    READY = b"R"
    MISSING = b"M"


@dataclass(frozen=True, slots=True)
class Command:
    """One wish. `demuxer` is an index into magic.DEMUXERS, `volume` libVLC's 0 to 100, rate 1 is normal.

    `generation` is the number of the ping for PING.
    """

    do: Do
    slot: int = 0
    generation: int = 0
    position_s: float = 0.0
    paused: bool = False
    muted: bool = False
    volume: float = 100.0
    rate: float = 1.0
    demuxer: int = 0

    def pack(self) -> bytes:
        """The command as it travels."""
        flags = self.paused | self.muted << 1
        head = self.do.value, self.slot, flags, self.demuxer, self.generation
        return COMMAND.pack(*head, self.position_s, self.volume, self.rate)

    @classmethod
    def unpack(cls, message: bytes) -> "Command":
        """Read what `pack` wrote; the child trusts the window."""
        do, slot, flags, demuxer, generation, position_s, volume, rate = COMMAND.unpack_from(message)
        paused, muted = bool(flags & 1), bool(flags & 2)
        return cls(Do(do), slot, generation, position_s, paused, muted, volume, rate, demuxer)


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that happened. Sizes are pixels, `stride` bytes, `at_s` the monotonic clock.

    `number` counts the frames of a generation from 1. For PONG `generation` is the number of the ping.
    """

    say: Say
    slot: int = 0
    generation: int = 0
    buffer: int = 0
    width: int = 0
    height: int = 0
    stride: int = 0
    number: int = 0
    at_s: float = 0.0
    position_s: float = 0.0
    duration_s: float = 0.0

    def pack(self) -> bytes:
        """The record as it travels."""
        return RECORD.pack(
            self.say.value,
            self.slot,
            self.buffer,
            self.generation,
            self.width,
            self.height,
            self.stride,
            self.number,
            self.at_s,
            self.position_s,
            self.duration_s,
        )

    @classmethod
    def unpack(cls, message: bytes) -> "Record":
        """Read what `pack` wrote, or raise ValueError: what comes from the child may be anything."""
        try:
            say, slot, buffer, generation, *rest = RECORD.unpack_from(message)
        except struct.error as error:
            raise ValueError("too short") from error
        return cls(Say(say), slot, generation, buffer, *rest)
