"""Where the client goes: to what the viewer typed and the open internet, whatever names and answers say."""

import ssl
from collections.abc import Iterator

import pytest

from app.network.client import Client
from app.network.failure import NetworkError
from app.network.grant import Grant
from tests.app.network.conftest import HERE, ClientOf, Serve
from tests.app.network.server import Server, answer

LOOPBACK = """
    127.0.0.1 localhost LOCALHOST. 0x7f000001 2130706433 127.1 017700000001 0x7f.1 0 0.0.0.0 [::1]
    [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:7f00:0001] %31%32%37.0.0.1 127。0。0。1 ①②⑦.0.0.1
"""
NO_ADDRESSES = """
    file:///etc/passwd ftp://a.example/ gopher://a.example/ data:text/plain,x javascript:1 a.example http:// https:///x
    http://user:word@a.example/ http://a.example\\@b.example/ http://a.example:99999/ http://a.example:x/ http://[::1
    http://a..example/ http://-a.example/
"""
WITH_CONTROLS = [
    "http://a.example/ b",
    "http://a\0.example/",
    "http://a.example/\r\nX: 1",
    "http://a.exa\tmple/",
]
TOO_LONG = "http://a.example/" + "x" * 2048


def sends_on(where: str) -> bytes:
    return answer(b"", "302 Found", Location=where)


def refused(client: Client, url: str, grant: Grant | None = None) -> str:
    with pytest.raises(NetworkError) as caught:
        client.fetch(url, grant or Grant.of(url))
    assert str(caught.value).endswith("What was known before is kept.")
    return str(caught.value)


@pytest.fixture
def victim(serve: Serve) -> Iterator[Server]:
    """A server on this device that nobody allowed; nothing connects to it."""
    server = serve(lambda _: [answer(b"a secret of this device")])
    yield server
    assert server.connections == 0


@pytest.mark.parametrize("host", LOOPBACK.split())
def test_this_device_is_not_asked_however_its_name_is_written(victim: Server, host: str) -> None:
    refused(Client(), f"http://{host}:{victim.port}/")


@pytest.mark.parametrize(
    "found", [["10.0.0.1"], ["1.1.1.1", HERE], ["::ffff:127.0.0.1"], ["169.254.169.254"]]
)
def test_a_name_that_leads_to_a_private_address_is_not_asked(victim: Server, found: list[str]) -> None:
    client = Client(lookup=lambda _host, _port: found)
    assert "nobody allowed" in refused(client, f"http://a.example:{victim.port}/")


def test_a_name_that_changes_its_address_after_the_check_gains_nothing(serve: Serve) -> None:
    server = serve(lambda _: [answer(b"fine")])
    victim = serve(lambda _: [answer(b"a secret")], "127.0.0.2", server.port)
    found = iter([[HERE], ["127.0.0.2"]])
    client = Client(lookup=lambda _host, _port: next(found), open_here={(HERE, server.port)})
    url = f"http://a.example:{server.port}/"
    assert client.fetch(url, Grant.of(url)).body == b"fine"
    assert next(found) == ["127.0.0.2"] and victim.connections == 0
    client = Client(lookup=lambda _host, _port: ["127.0.0.2"], open_here={(HERE, server.port)})
    assert "nobody allowed" in refused(client, url)


@pytest.mark.parametrize("url", [*NO_ADDRESSES.split(), *WITH_CONTROLS, TOO_LONG])
def test_what_is_no_address_of_the_web_is_refused_before_anything_is_looked_up(url: str) -> None:
    with pytest.raises(NetworkError, match=r"^This address cannot be used: "):
        Grant.of(url)


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("file:///etc/passwd", "sends on to something that is not followed"),
        ("ftp://b.example/", "sends on to something that is not followed"),
        ("http://user@b.example/", "sends on to something that is not followed"),
        ("http://b.example/", "can only be asked over https"),
        ("https://b.example:{port}/", "is not asked at port"),
        ("https://localhost/", "nobody allowed"),
        ("https://[::1]/", "nobody allowed"),
        ("/again", "sends on more than 5 times"),
    ],
)
def test_a_redirect_leads_nowhere_that_was_not_allowed(
    serve: Serve, client_of: ClientOf, victim: Server, where: str, sentence: str
) -> None:
    server = serve(lambda _: [sends_on(where.format(port=victim.port))])
    assert sentence in refused(client_of(server), f"http://a.example:{server.port}/")
    assert server.connections == (6 if where == "/again" else 1)


def test_a_redirect_on_the_same_host_is_followed(serve: Serve, client_of: ClientOf) -> None:
    server = serve(lambda path: [sends_on("new?x=1") if path == "/old" else answer(path.encode())])
    url = f"http://a.example:{server.port}/old"
    found = client_of(server).fetch(url, Grant.of(url))
    assert found.body == b"/new?x=1" and found.marks.url == f"http://a.example:{server.port}/new?x=1"


def test_a_protected_connection_is_not_left_for_an_open_one(
    serve: Serve, client_of: ClientOf, victim: Server, secured: tuple[ssl.SSLContext, ssl.SSLContext]
) -> None:
    tls, trust = secured
    server = serve(lambda _: [sends_on(f"http://a.example:{victim.port}/")], tls=tls)
    assert "not followed" in refused(
        client_of(server, victim, trust=trust), f"https://a.example:{server.port}/"
    )


def test_a_host_has_to_prove_its_name(
    serve: Serve, client_of: ClientOf, secured: tuple[ssl.SSLContext, ssl.SSLContext]
) -> None:
    tls, trust = secured
    server = serve(lambda _: [answer(b"fine")], tls=tls)
    client = client_of(server, trust=trust)
    url = f"https://a.example:{server.port}/"
    assert client.fetch(url, Grant.of(url)).body == b"fine"
    assert "cannot prove" in refused(client, f"https://b.example:{server.port}/")
    assert "cannot prove" in refused(client_of(server), url)
    assert len(server.heads) == 1


def test_the_own_network_is_asked_only_at_the_host_and_port_that_the_viewer_allowed(
    serve: Serve, victim: Server
) -> None:
    server = serve(
        lambda path: [answer(b"mine") if path == "/" else sends_on(f"http://{HERE}:{victim.port}/")]
    )
    url = f"http://{HERE}:{server.port}/"
    allowed = Grant.of(url, on_my_network=True)
    assert Client().fetch(url, allowed).body == b"mine"
    assert "is not asked at port" in refused(Client(), f"{url}on", allowed)
    assert "nobody allowed" in refused(Client(), url)
