"""Messages over a stream of bytes, which does not keep their bounds."""

import struct
from typing import IO

_LENGTH = struct.Struct("<H")


def framed(message: bytes) -> bytes:
    """The message with its length before it; at most 65,535 bytes."""
    return _LENGTH.pack(len(message)) + message


def next_message(stream: IO[bytes]) -> bytes:
    """Wait for one message; b"" when the stream ends."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return b""
    return stream.read(_LENGTH.unpack(head)[0])
