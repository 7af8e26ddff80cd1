"""Connections that go only to addresses that were checked, and that no slow server can keep open."""

import ssl
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import httpcore2 as httpcore

from app.network.address import address, is_at_home, is_open
from app.network.deadline import Deadline
from app.network.failure import AtHomeError, RefusedError
from app.network.grant import Grant
from app.network.lookup import Lookup, looked_up
from app.network.proxy import NOT_THROUGH, Proxy, tunnel

NO_ANSWER = "does not answer. Check the connection, or try again later"
NOT_OPEN = "lies on this device or the own network, which nobody allowed for it"

Count = Callable[[int], None]
"""Is told of each piece that came, in bytes."""


@dataclass(frozen=True, slots=True)
class Doorman:
    """Says where a host may be connected to. `open_here`: addresses and ports that count as the open internet."""

    lookup: Lookup
    open_here: Collection[tuple[str, int]] = ()

    def addresses(self, host: str, port: int, grant: Grant, deadline: Deadline) -> list[str]:
        """The addresses of a host, all of them checked. Raises RefusedError where one may not be reached."""
        found = [str(address(each)) for each in looked_up(self.lookup, host, port, deadline)]
        if not found:
            raise RefusedError("cannot be found. Check the address and the connection")
        if not all(self._may(each, host, port, grant) for each in found):
            home = all(is_at_home(address(each)) for each in found)
            raise (AtHomeError if home else RefusedError)(NOT_OPEN)
        return found

    def _may(self, where: str, host: str, port: int, grant: Grant) -> bool:
        at_home = grant.on_my_network and grant.names(host, port) and is_at_home(address(where))
        return is_open(address(where)) or at_home or (where, port) in self.open_here


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects for one fetch to the very addresses that were checked: a second lookup could say something else.

    With a proxy it is that which connects to them.
    """

    def __init__(
        self, doorman: Doorman, grant: Grant, deadline: Deadline, count: Count, proxy: Proxy | None = None
    ) -> None:
        self._doorman, self._grant, self._deadline, self._count = doorman, grant, deadline, count
        self._proxy = proxy
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  # the deadline of the whole fetch counts
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address that answers; each gets its share of the time that is left."""
        addresses = self._doorman.addresses(host, port, self._grant, self._deadline)
        for tried, where in enumerate(addresses):
            share_s = self._deadline.left_s() / (len(addresses) - tried)
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return self._reach(where, port, share_s, local_address, socket_options)
        self._deadline.left_s()
        raise RefusedError(
            "does not answer. Check the connection, or try again later"
            if self._proxy is None
            else NOT_THROUGH
        )

    def _reach(
        self,
        where: str,
        port: int,
        share_s: float,
        local_address: str | None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None,
    ) -> httpcore.NetworkStream:
        proxy, first, at = self._proxy, where, port
        if proxy is not None:
            first, at = looked_up(self._doorman.lookup, proxy.host, proxy.port, self._deadline)[0], proxy.port
        inner = self._inner.connect_tcp(first, at, share_s, local_address, socket_options)
        stream = GuardedStream(inner, self._deadline, self._count)
        if proxy is not None:
            try:
                tunnel(stream, proxy, where, port)
            except BaseException:
                stream.close()
                raise
        return stream


class GuardedStream(httpcore.NetworkStream):
    """A connection whose every wait ends with the deadline, not only each by itself."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline, count: Count) -> None:
        self._inner, self._deadline, self._count = inner, deadline, count

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        while True:
            with suppress(httpcore.ReadTimeout):
                came = self._inner.read(max_bytes, self._deadline.step_s())
                self._count(len(came))
                return came

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._inner.write(buffer, self._deadline.left_s())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left_s())
        return GuardedStream(secured, self._deadline, self._count)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
