"""Files from elsewhere: bounded, judged by how they begin, gone on with where they broke off."""

import os
import tracemalloc
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path
from threading import Event

import pytest

from app.network.client import Client
from app.network.deadline import Deadline, FlowDeadline
from app.network.failure import NetworkError, RefusedError
from app.network.grant import Grant
from app.network.part import Looks, Part
from app.network.places import Places
from tests.app.network.conftest import HERE, ClientOf, Serve
from tests.app.network.server import Reply, Server, answer

BODY = os.urandom(300_000)
MARKED = {"ETag": '"one"'}


def anything(_head: bytes) -> bool:
    return True


def part_in(folder: Path, most_bytes: int = 2**20, looks: Looks = anything) -> Part:
    return Part(folder / "part", most_bytes, looks)


def url_of(server: Server) -> str:
    return f"http://a.example:{server.port}/clip.mp4"


def refused(client: Client, url: str, part: Part) -> str:
    with pytest.raises(NetworkError) as caught:
        client.download(url, Grant.of(url), part)
    return str(caught.value)


def rest(said: str = "bytes 100000-299999/300000", body: bytes = BODY[100_000:]) -> bytes:
    return answer(body, "206 Partial Content", Content_Range=said, **MARKED)


def cut_after(kept: int) -> bytes:
    return answer(BODY, **MARKED)[: kept - len(BODY)]


def broken_then(serve: Serve, second: bytes) -> Server:
    """A server that breaks off after 100,000 bytes, then answers something else, and in the end everything."""
    answers = iter([cut_after(100_000), second])
    return serve(lambda _: [next(answers, answer(BODY, **MARKED))])


def test_a_file_comes_as_it_is_with_exactly_the_documented_headers(
    serve: Serve, client_of: ClientOf, tmp_path: Path
) -> None:
    server = serve(lambda _: [answer(BODY)])
    part = part_in(tmp_path)
    client_of(server).download(url_of(server), Grant.of(url_of(server)), part)
    assert part.path.read_bytes() == BODY and part.came_bytes == len(BODY)
    sent = f"Host: a.example:{server.port}\r\nUser-Agent: Ownfeed\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
    assert server.heads == [f"GET /clip.mp4 HTTP/1.1\r\n{sent}Connection: close\r\n\r\n".encode()]


def test_what_broke_off_is_gone_on_with(serve: Serve, client_of: ClientOf, tmp_path: Path) -> None:
    server = broken_then(serve, rest())
    client, part = client_of(server), part_in(tmp_path)
    refused(client, url_of(server), part)
    assert part.came_bytes == 100_000
    client.download(url_of(server), Grant.of(url_of(server)), part)
    assert part.path.read_bytes() == BODY
    assert b'Range: bytes=100000-\r\nIf-Range: "one"\r\n' in server.heads[1]


def test_a_file_that_changed_meanwhile_comes_whole(serve: Serve, client_of: ClientOf, tmp_path: Path) -> None:
    server = broken_then(serve, answer(b"another", ETag='"two"'))
    client, part = client_of(server), part_in(tmp_path)
    refused(client, url_of(server), part)
    client.download(url_of(server), Grant.of(url_of(server)), part)
    assert part.path.read_bytes() == b"another"


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(rest("bytes 0-99999/300000"), id="another part"),
        pytest.param(rest(""), id="no range"),
        pytest.param(rest("bytes -5-9/10"), id="nonsense"),
        pytest.param(answer(b"", "416 Range Not Satisfiable"), id="not that far"),
    ],
)
def test_a_wrong_range_joins_nothing_and_the_file_comes_whole_the_next_time(
    serve: Serve, client_of: ClientOf, tmp_path: Path, wrong: bytes
) -> None:
    server = broken_then(serve, wrong)
    client, part = client_of(server), part_in(tmp_path)
    refused(client, url_of(server), part)
    refused(client, url_of(server), part)
    client.download(url_of(server), Grant.of(url_of(server)), part)
    assert part.path.read_bytes() == BODY and b"Range" not in server.heads[2]


def test_the_mark_of_a_file_is_not_shown_to_another_host(
    serve: Serve, client_of: ClientOf, tmp_path: Path
) -> None:
    server, other = broken_then(serve, b""), serve(lambda _: [answer(BODY)])
    client, part = client_of(server, other), part_in(tmp_path)
    refused(client, url_of(server), part)
    elsewhere = f"http://b.example:{other.port}/clip.mp4"
    client.download(elsewhere, Grant.of(elsewhere), part)
    assert b"Range" not in other.heads[0] and part.path.read_bytes() == BODY


def endless() -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    yield from repeat(b"10000\r\n" + b"x" * 65536 + b"\r\n")


@pytest.mark.parametrize("reply", [lambda _: endless(), lambda _: [answer(bytes(3 * 2**20))]])
def test_an_endless_body_fills_neither_disk_nor_memory(
    serve: Serve, client_of: ClientOf, tmp_path: Path, reply: Reply
) -> None:
    server = serve(reply)
    part = part_in(tmp_path, 2 * 2**20)
    tracemalloc.start()
    try:
        told = refused(client_of(server), url_of(server), part)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "more than the 2 MiB" in told
    assert part.path.stat().st_size <= 2 * 2**20 and peak_bytes < 16 * 2**20


def test_a_body_that_begins_wrong_is_not_taken_any_further(
    serve: Serve, client_of: ClientOf, tmp_path: Path
) -> None:
    server = serve(lambda _: endless())
    part = part_in(tmp_path, looks=lambda head: head.startswith(b"\0"))
    assert "something else than was asked for" in refused(client_of(server), url_of(server), part)
    assert part.path.read_bytes() == b""


def test_a_file_that_is_packed_unasked_is_not_taken(
    serve: Serve, client_of: ClientOf, tmp_path: Path
) -> None:
    server = serve(lambda _: [answer(BODY, Content_Encoding="gzip")])
    assert "packs its answer" in refused(client_of(server), url_of(server), part_in(tmp_path))


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("file:///etc/passwd", "sends on to something that is not followed"),
        ("https://192.168.1.1/clip.mp4", "nobody allowed"),
        ("https://localhost/clip.mp4", "nobody allowed"),
        ("https://[fd00::1]/clip.mp4", "nobody allowed"),
    ],
)
def test_a_file_leads_nowhere_that_was_not_allowed(
    serve: Serve, tmp_path: Path, where: str, sentence: str
) -> None:
    server = serve(lambda _: [answer(b"", "302 Found", Location=where)])
    names = {"a.example": [HERE], "localhost": [HERE]}
    client = Client(lookup=lambda host, _: names.get(host, [host]), open_here={(HERE, server.port)})
    assert sentence in refused(client, url_of(server), part_in(tmp_path))
    assert (tmp_path / "part").read_bytes() == b""


def trickle() -> Iterator[bytes]:
    yield answer(BODY)[:2000]
    while not Event().wait(0.01):
        yield b"x"


def test_a_body_that_trickles_is_given_up(serve: Serve, client_of: ClientOf, tmp_path: Path) -> None:
    server = serve(lambda _: trickle())
    assert "sends too slowly" in refused(client_of(server, total_s=0.3), url_of(server), part_in(tmp_path))


def test_what_flows_may_take_longer_than_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    now_s = [0.0]
    monkeypatch.setattr("app.network.deadline.time.monotonic", lambda: now_s[0])
    deadline = FlowDeadline(20.0, Event())
    for _ in range(100):
        now_s[0] += 10.0
        deadline.came(200_000)
        assert 0 < deadline.left_s() <= 20.0
    now_s[0] += 20.1
    with pytest.raises(RefusedError, match="too slowly"):
        deadline.left_s()


def test_a_host_has_two_connections_at_most_and_others_do_not_wait_for_it() -> None:
    places, soon = Places(), Deadline(0.05, Event())
    with places.one("a.example", soon), places.one("a.example", soon):
        with places.one("b.example", soon):
            pass
        with pytest.raises(RefusedError, match="took longer"), places.one("a.example", soon):
            pass
    with places.one("a.example", Deadline(5.0, Event())):
        pass
