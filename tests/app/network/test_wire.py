"""What leaves this device: exactly the documented bytes, the same from every install."""

from collections.abc import Sequence

import pytest

from app.network.client import Client
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.network.headers import Marks
from app.network.meter import Traffic
from app.network.pace import Pace
from tests.app.network.conftest import HERE, ClientOf, Serve, everywhere_here
from tests.app.network.hello import NAME, RESUMED, TICKET, Hello, Listener, hello
from tests.app.network.server import answer


def page(path: str) -> Sequence[bytes]:
    return [
        answer(path.encode(), Set_Cookie="id=42", ETag='"v1"', Last_Modified="Tue, 24 Nov 2026 10:00:00 GMT")
    ]


def documented(host: str, path: str, also: str = "") -> bytes:
    return (
        f"GET {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Ownfeed\r\nAccept: */*\r\n"
        f"Accept-Encoding: gzip\r\nConnection: close\r\n{also}\r\n"
    ).encode()


def test_the_headers_sent_are_exactly_those_documented(serve: Serve, client_of: ClientOf) -> None:
    server = serve(page)
    host = f"a.example:{server.port}"
    found = client_of(server).fetch(f"http://{host}/list?x=1", Grant.of(f"http://{host}/"))
    assert found.body == b"/list?x=1"
    assert server.heads == [documented(host, "/list?x=1")]


def test_two_installs_cannot_be_told_apart_and_no_cookie_comes_back(
    serve: Serve, client_of: ClientOf
) -> None:
    server = serve(page)
    url = f"http://a.example:{server.port}/"
    one, other = client_of(server), client_of(server)
    for client in (one, one, other, other):
        client.fetch(url, Grant.of(url))
    assert len(server.heads) == 4 and len(set(server.heads)) == 1


def test_a_known_document_is_asked_for_only_if_it_is_newer(serve: Serve, client_of: ClientOf) -> None:
    answers = iter([page("/"), [answer(b"", "304 Not Modified")]])
    server = serve(lambda _: next(answers))
    host = f"a.example:{server.port}"
    url = f"http://{host}/"
    client = client_of(server)
    first = client.fetch(url, Grant.of(url))
    second = client.fetch(url, Grant.of(url), first.marks)
    assert second.body is None and second.marks == first.marks
    conditions = 'If-None-Match: "v1"\r\nIf-Modified-Since: Tue, 24 Nov 2026 10:00:00 GMT\r\n'
    assert server.heads[1] == documented(host, "/", conditions)


def test_an_answer_says_what_it_is_and_where_it_was_in_the_end(serve: Serve, client_of: ClientOf) -> None:
    there = [answer(b"<rss/>", Content_Type="Application/RSS+XML; charset=UTF-8")]
    server = serve(lambda path: there if path == "/b" else [answer(b"", "302 Found", Location="/b")])
    host = f"http://a.example:{server.port}"
    found = client_of(server).fetch(f"{host}/a", Grant.of(host))
    assert (found.mime, found.url) == ("application/rss+xml", f"{host}/b")


def test_the_mark_of_one_host_is_not_shown_to_another(serve: Serve, client_of: ClientOf) -> None:
    server = serve(page)
    url = f"http://b.example:{server.port}/"
    client_of(server).fetch(url, Grant.of(url), Marks(f"http://a.example:{server.port}/", '"secret"'))
    assert b"secret" not in server.heads[0]


def test_a_proxy_in_the_environment_is_not_asked(
    serve: Serve, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, proxy = serve(page), serve(page)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
    url = f"http://a.example:{server.port}/"
    assert client_of(server).fetch(url, Grant.of(url)).body == b"/"
    assert proxy.connections == 0


def test_the_viewer_sees_what_each_host_was_asked(serve: Serve, client_of: ClientOf) -> None:
    server = serve(lambda path: [answer(b"x" * 1000) if path == "/" else answer(b"", "404 Not Found")])
    client: Client = client_of(server)
    url = f"http://a.example:{server.port}/"
    client.fetch(url, Grant.of(url))
    assert client.meter.hosts() == {"a.example": Traffic(1, len(answer(b"x" * 1000)))}


def test_two_installs_shake_hands_alike_and_name_no_session_of_before() -> None:
    def greeted(client: Client, listener: Listener) -> Hello:
        url = f"https://a.example:{listener.port}/"
        with listener, pytest.raises(NetworkError):
            client.fetch(url, Grant.of(url))
        return hello(listener.heard)

    def client_for(*listeners: Listener) -> Client:
        here = {(HERE, listener.port) for listener in listeners}
        return Client(lookup=everywhere_here, open_here=here, pace=Pace(gap_s=0))

    first, again, other = Listener(), Listener(), Listener()
    one = client_for(first, again)
    seen = [greeted(one, first), greeted(one, again), greeted(client_for(other), other)]
    assert seen[0] == seen[1] == seen[2]
    assert seen[0].body(NAME) == b"\0\x0c\0\0\x09a.example"
    assert not seen[0].body(TICKET) and seen[0].body(RESUMED) is None
