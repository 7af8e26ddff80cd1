"""Without the setting no proxy is asked; with it every byte goes through it, to addresses that were checked."""

import ipaddress
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from threading import Thread

import pytest

from app.network.client import Client
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.network.pace import Pace
from app.network.proxy import NOT_THROUGH, Proxy, proxy_of
from app.settings import TABLE
from tests.app.network.conftest import HERE, Serve, everywhere_here, secured, serve
from tests.app.network.server import Server, answer

__all__ = ["secured", "serve"]

KINDS = "http", "socks5"


class Tunnels:
    """A proxy on loopback that speaks both ways of asking; `led_to` are the addresses that it was told."""

    def __init__(self) -> None:
        self._listening = socket.create_server((HERE, 0))
        self.port: int = self._listening.getsockname()[1]
        self.led_to: list[tuple[str, int]] = []
        self.came_bytes = 0
        Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                Thread(target=self._lead, args=(near,), daemon=True).start()

    def _lead(self, near: socket.socket) -> None:
        with suppress(OSError), near, near.makefile("rb", buffering=0) as said:
            first = said.read(1) or b""
            where = self._socks(near) if first == b"\x05" else self._connect(near)
            self.led_to.append(where)
            with socket.create_connection(where) as far:
                back = Thread(target=self._pipe, args=(far, near), daemon=True)
                back.start()
                self._pipe(near, far)
                back.join()

    def _socks(self, near: socket.socket) -> tuple[str, int]:
        near.recv(16)
        near.sendall(b"\x05\x00")
        wish = near.recv(64)
        near.sendall(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        return str(ipaddress.ip_address(wish[4:-2])), int.from_bytes(wish[-2:], "big")

    def _connect(self, near: socket.socket) -> tuple[str, int]:
        host, _, port = near.recv(4096).split()[1].decode().rpartition(":")
        near.sendall(b"HTTP/1.1 200 Go on\r\n\r\n")
        return host.strip("[]"), int(port)

    def _pipe(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while came := one.recv(65536):
                self.came_bytes += len(came)
                other.sendall(came)
            other.shutdown(socket.SHUT_WR)


@pytest.fixture
def proxy() -> Iterator[Tunnels]:
    tunnels = Tunnels()
    yield tunnels
    tunnels.close()


def client(*servers: Server, proxy: Proxy | None = None, trust: ssl.SSLContext | None = None) -> Client:
    """A client for which these servers are on the open internet."""
    open_here = {(HERE, server.port) for server in servers}
    told = {"lookup": everywhere_here, "open_here": open_here, "pace": Pace(gap_s=0), "proxy": proxy}
    return Client(total_s=5.0, trust=trust, **told)  # type: ignore[arg-type]


def fetch(client: Client, url: str) -> bytes:
    return client.fetch(url, Grant.of(url)).body or b""


def test_without_the_setting_the_environment_counts_for_nothing(
    serve: Serve, proxy: Tunnels, monkeypatch: pytest.MonkeyPatch
) -> None:
    for first, second in product(("HTTP", "HTTPS", "ALL"), (str.upper, str.lower)):
        monkeypatch.setenv(second(f"{first}_PROXY"), f"http://{HERE}:{proxy.port}")
    server = serve(lambda _path: [answer()])
    assert fetch(client(server), f"http://a.example:{server.port}/") == b"hello"
    assert proxy.led_to == [] and server.connections == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_byte_goes_through_the_proxy_to_the_address_that_was_checked(
    serve: Serve, proxy: Tunnels, kind: str
) -> None:
    body = b"x" * 300_000
    server = serve(lambda _path: [answer(body)])
    through = Proxy(kind, "localhost", proxy.port)
    assert fetch(client(server, proxy=through), f"http://a.example:{server.port}/") == body
    assert proxy.led_to == [(HERE, server.port)] and server.connections == 1
    assert proxy.came_bytes > len(body)
    assert b"Host: a.example" in server.heads[0]


@pytest.mark.parametrize("kind", KINDS)
def test_a_protected_connection_is_made_with_the_host_itself(
    serve: Serve, proxy: Tunnels, secured: tuple[ssl.SSLContext, ssl.SSLContext], kind: str
) -> None:
    inside, trust = secured
    server = serve(lambda _path: [answer()], tls=inside)
    asking = client(server, proxy=Proxy(kind, HERE, proxy.port), trust=trust)
    assert fetch(asking, f"https://a.example:{server.port}/") == b"hello"
    with pytest.raises(NetworkError, match="cannot prove"):
        fetch(asking, f"https://b.example:{server.port}/")


def test_a_private_address_is_refused_before_the_proxy_hears_of_it(serve: Serve, proxy: Tunnels) -> None:
    server = serve(lambda _path: [answer()])
    asking = client(proxy=Proxy("socks5", HERE, proxy.port))
    with pytest.raises(NetworkError, match="lies on this device"):
        fetch(asking, f"http://a.example:{server.port}/")
    assert proxy.led_to == []


def test_a_redirect_to_a_private_address_is_refused_too(serve: Serve, proxy: Tunnels) -> None:
    home = serve(lambda _path: [answer()])
    there = f"http://a.example:{home.port}/"
    server = serve(lambda _path: [answer(b"", "302 Found", Location=there)])
    with pytest.raises(NetworkError):
        fetch(client(server, proxy=Proxy("http", HERE, proxy.port)), f"http://a.example:{server.port}/")
    assert proxy.led_to == [(HERE, server.port)] and home.connections == 0


@pytest.mark.parametrize(
    "said", [b"HTTP/1.1 407 No\r\n\r\n", b"", b"x" * 20_000, b"\x05\x01", b"\x05\x00\x05\x05\x00\x01"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_proxy_that_does_not_lead_on_ends_in_a_sentence(serve: Serve, kind: str, said: bytes) -> None:
    server, wall = serve(lambda _path: [answer()]), silent(said)
    with pytest.raises(NetworkError, match=f"a.example {NOT_THROUGH}"):
        fetch(client(server, proxy=Proxy(kind, HERE, wall)), f"http://a.example:{server.port}/")
    assert server.connections == 0


def silent(said: bytes) -> int:
    """The port of something that says this to whoever comes, and hangs up."""
    listening = socket.create_server((HERE, 0))

    def once() -> None:
        with suppress(OSError), listening, listening.accept()[0] as near:
            near.sendall(said)
            near.shutdown(socket.SHUT_WR)
            while near.recv(65536):
                pass

    Thread(target=once, daemon=True).start()
    return int(listening.getsockname()[1])


def test_a_proxy_that_is_not_there_ends_in_a_sentence(serve: Serve) -> None:
    server = serve(lambda _path: [answer()])
    with socket.create_server((HERE, 0)) as listening:
        port = listening.getsockname()[1]
    with pytest.raises(NetworkError, match=NOT_THROUGH):
        fetch(client(server, proxy=Proxy("http", HERE, port)), f"http://a.example:{server.port}/")


@pytest.mark.parametrize("text", ["http://proxy.example:3128", "socks5://127.0.0.1:9050", "http://[::1]:1"])
def test_what_the_setting_takes_is_a_proxy(text: str) -> None:
    assert TABLE["proxy"].takes(text) and proxy_of(text) is not None


@pytest.mark.parametrize(
    "text", ["proxy", "ftp://a:1", "http://a", "http://a:65536", "http://me:pw@a:1", " "]
)
def test_what_is_no_proxy_is_not_taken(text: str) -> None:
    assert not TABLE["proxy"].takes(text)
    with pytest.raises(ValueError, match="is no proxy"):
        proxy_of(text)
