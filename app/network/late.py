"""The program's one client, made when something is asked for the first time."""

from collections.abc import Callable
from threading import Event, Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.network.client import Client
    from app.network.meter import Traffic
    from app.network.proxy import Proxy

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
        self._proxy = ""

    def __call__(self) -> "Client":
        """The client."""
        with self._lock:
            if self._client is None:
                self._client = self._make(self._stopped)
                self._client.proxy = _proxy(self._proxy)
            return self._client

    def go_through(self, proxy: str) -> None:
        """All goes through this proxy from the next question on, in the words of the setting; "" for none."""
        with self._lock:
            self._proxy = proxy
            if self._client is not None:
                self._client.proxy = _proxy(proxy)

    def hosts(self) -> "dict[str, Traffic]":
        """What each host was asked today; nothing while nobody asked for anything."""
        with self._lock:
            return self._client.meter.hosts() if self._client is not None else {}

    def stop(self) -> None:
        """End what is under way; nothing is asked any more."""
        self._stopped.set()


def _proxy(text: str) -> "Proxy | None":
    from app.network.proxy import proxy_of  # noqa: PLC0415  # brings httpcore, see above

    return proxy_of(text)
