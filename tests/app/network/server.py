"""A server on loopback that answers exactly the bytes a test wants, however wrong they are."""

import socket
import ssl
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Self

Reply = Callable[[str], Iterable[bytes]]
"""From the path that was asked for to the pieces of the whole answer, headers included."""


def answer(body: bytes = b"hello", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer; the names of headers are written with _ for -."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Server:
    """Answers each connection once, then closes it. `heads` are the requests as they came; `stopped` ends it."""

    def __init__(
        self, reply: Reply, host: str = "127.0.0.1", port: int = 0, tls: ssl.SSLContext | None = None
    ):
        self._reply, self._tls = reply, tls
        self._listening = socket.create_server((host, port))
        self.port: int = self._listening.getsockname()[1]
        self.heads: list[bytes] = []
        self.connections = 0
        self.stopped = Event()
        self._threads = [Thread(target=self._accept, daemon=True)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.stopped.set()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self.connections += 1
                self._threads.append(Thread(target=self._serve, args=(connection,), daemon=True))
                self._threads[-1].start()

    def _serve(self, plain: socket.socket) -> None:
        with suppress(OSError), plain, self._secured(plain) as connection:
            head = b""
            while b"\r\n\r\n" not in head:
                if not (came := connection.recv(65536)):
                    return
                head += came
            self.heads.append(head)
            for piece in self._reply(head.split()[1].decode()):
                if self.stopped.is_set():
                    return
                connection.sendall(piece)

    def _secured(self, plain: socket.socket) -> socket.socket:
        return self._tls.wrap_socket(plain, server_side=True) if self._tls else plain
