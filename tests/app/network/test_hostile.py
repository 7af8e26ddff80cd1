"""Servers that want something else than to answer: each ends in a sentence, in bounded time and memory."""

import gzip
import tracemalloc
import zlib
from collections.abc import Iterable, Iterator
from itertools import repeat
from threading import Event

import pytest

from app.network.failure import MissingError, NetworkError
from app.network.grant import Grant
from tests.app.network.conftest import ClientOf, Serve
from tests.app.network.server import answer

CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
CHUNK = b"10000\r\n" + b"x" * 65536 + b"\r\n"
MEGABYTE = b"\0" * 2**20


def bomb(megabytes: int) -> bytes:
    pack = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(pack.compress(MEGABYTE) for _ in range(megabytes)), pack.flush()])


def endless(start: bytes, piece: bytes) -> Iterator[bytes]:
    yield start
    yield from repeat(piece)


def trickle(start: bytes) -> Iterator[bytes]:
    """A byte now and then: no single wait is long, and the whole never ends."""
    yield start
    while not Event().wait(0.01):
        yield b"x"


def silence() -> Iterator[bytes]:
    """A pause that is longer than any test."""
    Event().wait(0.6)
    yield b""


def said(serve: Serve, client_of: ClientOf, pieces: Iterable[bytes]) -> str:
    server = serve(lambda _: pieces)
    url = f"http://a.example:{server.port}/"
    with pytest.raises(NetworkError) as caught:
        client_of(server).fetch(url, Grant.of(url))
    return str(caught.value)


@pytest.mark.parametrize(
    ("pieces", "sentence"),
    [
        pytest.param([b"SSH-2.0-OpenSSH_9.2\r\n"], "does not speak as a web server", id="no web server"),
        pytest.param([b""], "does not speak as a web server", id="silence"),
        pytest.param(
            endless(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 999), "does not speak", id="endless headers"
        ),
        pytest.param(endless(CHUNKED + b"\r\n", CHUNK), "more than the 8 MiB", id="endless body"),
        pytest.param(
            endless(
                CHUNKED + b"Content-Encoding: gzip\r\n\r\n" + b"%x\r\n" % len(bomb(1)) + bomb(1) + b"\r\n",
                CHUNK,
            ),
            "more than the 8 MiB",
            id="endless behind the end of gzip",
        ),
        pytest.param([answer(bomb(1), Content_Encoding="br")], "packs its answer", id="packed otherwise"),
        pytest.param([answer(bomb(1), Content_Encoding="gzip, gzip")], "packs its answer", id="packed twice"),
        pytest.param(
            [answer(b"no gzip", Content_Encoding="gzip")], "sends something broken", id="broken gzip"
        ),
        pytest.param([answer(bomb(1)[:-9], Content_Encoding="gzip")], "ends too early", id="gzip cut off"),
        pytest.param([answer(b"12345")[:-2]], "does not speak as a web server", id="body cut off"),
        pytest.param([answer(b"", "404 Not Found")], "does not have this", id="gone"),
        pytest.param([answer(b"", "401 Unauthorized")], "has no account anywhere", id="account"),
        pytest.param([answer(b"", "500 Oops")], "has trouble of its own (500)", id="trouble"),
        pytest.param([answer(b"", "206 Partial Content")], "does not understand (206)", id="strange"),
        pytest.param([answer(b"", "304 Not Modified")], "does not understand (304)", id="304 unasked"),
    ],
)
def test_what_is_wrong_with_an_answer_is_said_in_a_sentence(
    serve: Serve, client_of: ClientOf, pieces: Iterable[bytes], sentence: str
) -> None:
    told = said(serve, client_of, pieces)
    assert (
        told.startswith("a.example ") and sentence in told and told.endswith("What was known before is kept.")
    )


def test_a_bomb_of_gzip_fills_no_memory(serve: Serve, client_of: ClientOf) -> None:
    packed = answer(bomb(64), Content_Encoding="gzip")
    tracemalloc.start()
    try:
        told = said(serve, client_of, [packed])
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "more than the 8 MiB" in told
    assert peak_bytes < 16 * 2**20


def test_an_honest_packed_answer_is_unpacked(serve: Serve, client_of: ClientOf) -> None:
    text = b"".join(b"%d\n" % line for line in range(100_000))
    server = serve(lambda _: [answer(gzip.compress(text), Content_Encoding="gzip")])
    url = f"http://a.example:{server.port}/"
    assert client_of(server).fetch(url, Grant.of(url)).body == text


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param(silence(), id="silence"),
        pytest.param(trickle(b""), id="status"),
        pytest.param(trickle(b"HTTP/1.1 200 OK\r\nX-Slow: "), id="headers"),
        pytest.param(trickle(CHUNKED + b"\r\nfffff\r\n"), id="chunk"),
        pytest.param(trickle(answer(b"x" * 99999)[:200]), id="body"),
    ],
)
def test_a_server_that_hardly_answers_does_not_outlast_the_deadline(
    serve: Serve, client_of: ClientOf, pieces: Iterable[bytes]
) -> None:
    server = serve(lambda _: pieces)
    url = f"http://a.example:{server.port}/"
    with pytest.raises(NetworkError, match=r"took longer than 0\.3 s"):
        client_of(server, total_s=0.3).fetch(url, Grant.of(url))


@pytest.mark.parametrize(
    ("status", "kind"),
    [("404 Not Found", MissingError), ("410 Gone", MissingError), ("500 Oops", NetworkError)],
)
def test_a_page_that_is_not_there_is_told_from_a_host_in_trouble(
    serve: Serve, client_of: ClientOf, status: str, kind: type[NetworkError]
) -> None:
    server = serve(lambda _: [answer(b"", status)])
    url = f"http://a.example:{server.port}/"
    with pytest.raises(NetworkError) as raised:
        client_of(server).fetch(url, Grant.of(url))
    assert type(raised.value) is kind
