"""No host is asked in a rush, nor while it wants to be left alone."""

from email.utils import formatdate
from threading import Event

import pytest

from app.network.client import Client
from app.network.failure import NetworkError, RefusedError
from app.network.grant import Grant
from app.network.pace import GAP_S, Pace, rest_s
from tests.app.network.conftest import ClientOf, Serve, everywhere_here
from tests.app.network.server import answer

NOW_S = 1_800_000_000.0


@pytest.mark.parametrize(
    ("said", "rests_s"),
    [
        ("120", 120),
        (" 5 ", 5),
        ("0", 1),
        ("-5", 900),
        ("99999999999999999999", 86400),
        (formatdate(NOW_S + 60, usegmt=True), 60),
        (formatdate(NOW_S - 60, usegmt=True), 1),
        ("", 900),
        ("soon", 900),
        ("٣", 900),
    ],
)
def test_a_host_rests_as_long_as_it_asks_but_not_for_ever(said: str, rests_s: float) -> None:
    assert rest_s(said, NOW_S) == rests_s


def test_the_requests_to_one_host_keep_apart_and_those_to_others_do_not_wait() -> None:
    pace = Pace(clock=lambda: 100.0)
    assert [pace.turn("a"), pace.turn("a"), pace.turn("b"), pace.turn("a")] == [0, GAP_S, 0, 2 * GAP_S]


def test_a_host_is_asked_again_after_its_rest() -> None:
    now_s = [100.0]
    pace = Pace(clock=lambda: now_s[0])
    assert "wants to be left alone until" in str(pace.rest("a", "30"))
    with pytest.raises(RefusedError, match="wants to be left alone until"):
        pace.turn("a")
    now_s[0] += 30
    assert pace.turn("a") == 0


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_host_that_wants_rest_is_not_even_connected_to(
    serve: Serve, client_of: ClientOf, status: str
) -> None:
    server = serve(lambda _: [answer(b"", status, Retry_After="120")])
    client = client_of(server)
    url = f"http://a.example:{server.port}/"
    for _ in range(3):
        with pytest.raises(NetworkError, match=r"^a\.example wants to be left alone until \d\d:\d\d"):
            client.fetch(url, Grant.of(url))
    assert server.connections == 1


def test_closing_ends_what_is_under_way(serve: Serve) -> None:
    stopped = Event()

    def reply(_: str) -> list[bytes]:
        stopped.set()
        return [b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"]

    server = serve(reply)
    client = Client(lookup=everywhere_here, open_here={("127.0.0.1", server.port)}, stopped=stopped)
    url = f"http://a.example:{server.port}/"
    with pytest.raises(NetworkError, match="the program is closing"):
        client.fetch(url, Grant.of(url))


def test_a_lookup_that_hangs_does_not_outlast_the_deadline(serve: Serve) -> None:
    server = serve(lambda _: [])

    def hangs(_host: str, _port: int) -> list[str]:
        server.stopped.wait()
        return []

    url = f"http://a.example:{server.port}/"
    with pytest.raises(NetworkError, match=r"took longer than 0\.1 s"):
        Client(lookup=hangs, total_s=0.1).fetch(url, Grant.of(url))
    assert server.connections == 0


def test_a_host_that_nobody_knows_is_said_to_be_unknown() -> None:
    def nobody(_host: str, _port: int) -> list[str]:
        raise OSError("Name or service not known")

    with pytest.raises(NetworkError, match=r"^a\.example cannot be found\. Check the address"):
        Client(lookup=nobody).fetch("https://a.example/", Grant.of("https://a.example/"))


def test_a_host_where_nothing_listens_does_not_answer(serve: Serve, client_of: ClientOf) -> None:
    server = serve(lambda _: [])
    server.__exit__()
    with pytest.raises(NetworkError, match=r"^a\.example does not answer"):
        client_of(server).fetch(f"http://a.example:{server.port}/", Grant("http", "a.example", server.port))
