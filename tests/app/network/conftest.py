"""Servers and clients that meet on loopback, which the client takes for the open internet where it is told to."""

import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.network.client import Client
from app.network.pace import Pace
from tests.app.network.server import Reply, Server

HERE = "127.0.0.1"
Serve = Callable[..., Server]
ClientOf = Callable[..., Client]


def everywhere_here(_host: str, _port: int) -> list[str]:
    """A lookup that finds every host on this device."""
    return [HERE]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts servers that end with the test."""
    with ExitStack() as stack:

        def start(reply: Reply, host: str = HERE, port: int = 0, tls: ssl.SSLContext | None = None) -> Server:
            return stack.enter_context(Server(reply, host, port, tls))

        yield start


@pytest.fixture
def client_of() -> ClientOf:
    """Makes a client for which these servers are on the open internet."""

    def make(*servers: Server, total_s: float = 10.0, trust: ssl.SSLContext | None = None) -> Client:
        open_here = {(HERE, server.port) for server in servers}
        return Client(
            lookup=everywhere_here, open_here=open_here, trust=trust, total_s=total_s, pace=Pace(gap_s=0)
        )

    return make


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for a.example that nobody but the tests trusts, in one file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("certificate")
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=a.example"
    also = ["-addext", "subjectAltName=DNS:a.example", "-keyout", "key.pem", "-out", "cert.pem"]
    subprocess.run([openssl, *words.split(), *also], cwd=folder, check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_bytes((folder / "key.pem").read_bytes() + (folder / "cert.pem").read_bytes())
    return both


@pytest.fixture
def secured(certificate: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server and a client need for https between them."""
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    return server, ssl.create_default_context(cafile=str(certificate))
