"""How a client greets a host over TLS, without what chance puts into it (RFC 8446, section 4.1.2)."""

import socket
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from types import TracebackType
from typing import Self

RECORD, MESSAGE, VERSION, RANDOM = 5, 4, 2, 32
NAME, TICKET, RESUMED, KEY_SHARE = 0, 35, 41, 51


@dataclass(frozen=True, slots=True)
class Hello:
    """What a greeting says. `extensions` are in order, each with its body; of keys only their lengths count."""

    version: bytes
    ciphers: bytes
    extensions: tuple[tuple[int, bytes], ...]

    def body(self, kind: int) -> bytes | None:
        """Of an extension; None where it is not there."""
        return dict(self.extensions).get(kind)


class Listener:
    """Hears the first words of one connection, says nothing, and hangs up."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.heard = b""
        self._thread = Thread(target=self._hear, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._listening.close()
        self._thread.join()

    def _hear(self) -> None:
        with suppress(OSError):
            connection, _ = self._listening.accept()
            with connection:
                while len(self.heard) < RECORD or len(self.heard) < RECORD + _length(self.heard[3:5]):
                    self.heard += connection.recv(65536)


def hello(heard: bytes) -> Hello:
    """What the first record says."""
    at = RECORD + MESSAGE
    version, at = heard[at : at + VERSION], at + VERSION + RANDOM
    _, at = _counted(heard, at, 1)  # the session's name, which is random or empty
    ciphers, at = _counted(heard, at, 2)
    _, at = _counted(heard, at, 1)
    listed, _ = _counted(heard, at, 2)
    return Hello(version, ciphers, tuple(_extensions(listed)))


def _extensions(listed: bytes) -> list[tuple[int, bytes]]:
    found, at = list[tuple[int, bytes]](), 0
    while at < len(listed):
        kind = _length(listed[at : at + 2])
        body, at = _counted(listed, at + 2, 2)
        found.append((kind, bytes(len(body)) if kind == KEY_SHARE else body))
    return found


def _counted(heard: bytes, at: int, width: int) -> tuple[bytes, int]:
    """What a length stands before, and where that ends."""
    start = at + width
    end = start + _length(heard[at:start])
    return heard[start:end], end


def _length(number: bytes) -> int:
    return int.from_bytes(number, "big")
