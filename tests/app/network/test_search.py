"""What is sent along goes to the one host at home that the viewer allowed, and nowhere else."""

import pytest

from app.network.client import Client
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.network.pace import Pace
from tests.app.network.conftest import HERE, Serve, everywhere_here, serve
from tests.app.network.server import answer

__all__ = ["serve"]

QUESTION = b"<question/>"


def client() -> Client:
    """A client for which nothing here is on the open internet."""
    return Client(lookup=everywhere_here, pace=Pace(gap_s=0), total_s=5.0)


def test_a_question_is_sent_with_these_headers_and_no_others(serve: Serve) -> None:
    server = serve(lambda _path: [answer(b"<reply/>")])
    url = f"http://home.local:{server.port}/ctl"
    assert client().search(url, Grant.of(url, on_my_network=True), QUESTION).body == b"<reply/>"
    head = server.heads[0].split(b"\r\n\r\n")[0].decode().split("\r\n")
    assert head == [
        "POST /ctl HTTP/1.1",
        f"Host: home.local:{server.port}",
        "User-Agent: Ownfeed",
        "Accept: */*",
        "Accept-Encoding: gzip",
        "Connection: close",
        'Content-Type: text/xml; charset="utf-8"',
        'SOAPAction: "urn:schemas-upnp-org:service:ContentDirectory:1#Search"',
        f"Content-Length: {len(QUESTION)}",
    ]


def test_without_the_word_for_the_own_network_nothing_is_sent(serve: Serve) -> None:
    server = serve(lambda _path: [answer()])
    url = f"http://home.local:{server.port}/ctl"
    open_here = Client(lookup=everywhere_here, open_here={(HERE, server.port)}, pace=Pace(gap_s=0))
    with pytest.raises(NetworkError, match="is sent nothing"):
        open_here.search(url, Grant.of(url), QUESTION)
    assert server.connections == 0


def test_another_host_or_port_is_sent_nothing(serve: Serve) -> None:
    server = serve(lambda _path: [answer()])
    grant = Grant.of(f"http://home.local:{server.port}/", on_my_network=True)
    for other in (
        f"http://home.local:{server.port + 1}/",
        f"http://other.local:{server.port}/",
        "https://a.example/",
    ):
        with pytest.raises(NetworkError):
            client().search(other, grant, QUESTION)
    assert server.connections == 0


def test_a_question_is_not_sent_on(serve: Serve) -> None:
    server = serve(lambda _path: [answer(b"", "307 Elsewhere", Location="/other")])
    url = f"http://home.local:{server.port}/ctl"
    with pytest.raises(NetworkError, match="does not understand"):
        client().search(url, Grant.of(url, on_my_network=True), QUESTION)
    assert server.connections == 1
