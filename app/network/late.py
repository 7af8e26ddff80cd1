"""The program's one client, made when something is asked for the first time."""

from collections.abc import Callable
from threading import Event, Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.network.client import Client
    from app.network.meter import Traffic

MakeClient = Callable[[Event], "Client"]
"""Makes a client that the event stops."""


def guarded(stopped: Event) -> "Client":
    """The client that asks the open internet alone."""
    from app.network.client import Client  # noqa: PLC0415  # brings httpcore: not while nothing is asked

    return Client(stopped=stopped)


class LateClient:
    """Used from any thread: whoever asks shares the pace, the connections and the count of each host."""

    def __init__(self, make: MakeClient = guarded) -> None:
        self._make, self._lock = make, Lock()
        self._stopped = Event()
        self._client: Client | None = None

    def __call__(self) -> "Client":
        """The client."""
        with self._lock:
            if self._client is None:
                self._client = self._make(self._stopped)
            return self._client

    def hosts(self) -> "dict[str, Traffic]":
        """What each host was asked today; nothing while nobody asked for anything."""
        with self._lock:
            return self._client.meter.hosts() if self._client is not None else {}

    def stop(self) -> None:
        """End what is under way; nothing is asked any more."""
        self._stopped.set()
