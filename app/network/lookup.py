"""Turns a host's name into addresses, without outlasting the deadline."""

import socket
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Thread

from app.network.deadline import Deadline
from app.network.failure import RefusedError

Lookup = Callable[[str, int], Sequence[str]]
"""From host and port to the addresses as text; raises OSError."""


def system_lookup(host: str, port: int) -> list[str]:
    """What the operating system says."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(where[0]) for *_, where in found))


def looked_up(lookup: Lookup, host: str, port: int, deadline: Deadline) -> Sequence[str]:
    """The addresses of a host. Raises RefusedError where there are none, or they do not come in time.

    The system's own lookup cannot be stopped: it goes on in a thread that nobody waits for.
    """
    answer: Future[Sequence[str]] = Future()
    Thread(target=_ask, args=(lookup, host, port, answer), name="lookup", daemon=True).start()
    while True:
        try:
            found = answer.result(timeout=deadline.step_s())
        except TimeoutError:
            continue
        except (OSError, UnicodeError) as error:
            raise RefusedError("cannot be found. Check the address and the connection") from error
        return found


def _ask(lookup: Lookup, host: str, port: int, answer: "Future[Sequence[str]]") -> None:
    try:
        answer.set_result(lookup(host, port))
    except Exception as error:
        answer.set_exception(error)
