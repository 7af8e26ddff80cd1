"""Clips and posters from hosts that send something else: a sentence, no file, and no other connection."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from app.clips.far_clip import STREAM, Rendition
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.stock.downloading import UnfitError
from app.stock.fetching import fetch_clip, fetch_poster
from tests.app.network.conftest import ClientOf, Serve, client_of, serve
from tests.app.network.server import Server, answer
from tests.app.stock.test_pictures import picture

__all__ = ["client_of", "serve"]

MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(5000)
TS = (b"\x47" + bytes(187)) * 20
PLAYLIST = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
MASTER = b"#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=240x426\nlow.m3u8\n" + (
    b"#EXT-X-STREAM-INF:BANDWIDTH=99,RESOLUTION=720x1280\nhigh.m3u8\n"
)
MEDIA = b"#EXTM3U\n#EXTINF:2,\n0.ts\n#EXTINF:2,\n/1.ts\n#EXT-X-ENDLIST\n"

Fetch = Callable[..., int]


def of(paths: Mapping[str, bytes]) -> Callable[[str], list[bytes]]:
    return lambda path: [paths.get(path, answer(b"", "404 Not Found"))]


@pytest.fixture
def fetch(client_of: ClientOf, tmp_path: Path) -> Fetch:
    def fetched(server: Server, path: str, how: str = "file") -> int:
        url = f"http://a.example:{server.port}{path}"
        client, grant = client_of(server), Grant.of(url)
        return fetch_clip(client, Rendition(url, how), grant, tmp_path / "clip.part", 800)

    return fetched


def test_a_clip_comes_as_a_file(serve: Serve, fetch: Fetch, tmp_path: Path) -> None:
    assert fetch(serve(of({"/a.mp4": answer(MP4)})), "/a.mp4") == len(MP4)
    assert (tmp_path / "clip.part").read_bytes() == MP4


def test_a_connection_that_breaks_off_once_is_gone_on_with(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    rest = answer(MP4[2000:], "206 Partial Content", Content_Range=f"bytes 2000-{len(MP4) - 1}/{len(MP4)}")
    answers = iter([answer(MP4, ETag='"a"')[: 2000 - len(MP4)], rest])
    server = serve(lambda _: [next(answers)])
    assert fetch(server, "/a.mp4") == len(MP4)
    assert (tmp_path / "clip.part").read_bytes() == MP4 and b"bytes=2000-" in server.heads[1]


def test_a_clip_that_is_too_large_is_not_asked_for_a_second_time(
    serve: Serve, fetch: Fetch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.stock.fetching.MOST_CLIP_BYTES", 4000)
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    server = serve(
        lambda _: [head, *(b"%x\r\n" % 2500 + half + b"\r\n" for half in (MP4[:2500], MP4[2500:5000]))]
    )
    with pytest.raises(NetworkError, match="more than"):
        fetch(server, "/a.mp4")
    assert server.connections == 1 and not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "disguised",
    [
        PLAYLIST,
        b"\n" * 8 + PLAYLIST,
        b"<svg/>" + bytes(9000),
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"<?xml version='1.0'?><MPD/>",
        b"[playlist]\nFile1=http://192.168.1.1/",
        b"RIFF\x00\x00\x00\x00AVI ",
        b"",
    ],
)
def test_what_is_in_disguise_leaves_no_file(
    serve: Serve, fetch: Fetch, tmp_path: Path, disguised: bytes
) -> None:
    server = serve(of({"/a.mp4": answer(disguised, Content_Type="video/mp4")}))
    with pytest.raises(NetworkError, match="something else than was asked for"):
        fetch(server, "/a.mp4")
    assert not list(tmp_path.iterdir()) and server.connections == 1


def test_a_stream_becomes_one_file_in_the_smallest_rendition_that_fills_half_the_window(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    paths = {"/s/all.m3u8": MASTER, "/s/low.m3u8": MEDIA, "/s/0.ts": TS, "/1.ts": TS[::-1]}
    server = serve(of({path: answer(body) for path, body in paths.items()}))
    assert fetch(server, "/s/all.m3u8", STREAM) == 2 * len(TS)
    assert (tmp_path / "clip.part").read_bytes() == TS + TS[::-1]
    assert [head.split()[1].decode() for head in server.heads] == list(paths)
    assert [file.name for file in tmp_path.iterdir()] == ["clip.part"]


@pytest.mark.parametrize(
    ("piece", "sentence"),
    [
        ("file:///etc/passwd", "cannot be used"),
        ("https://192.168.1.1/0.ts", "nobody allowed"),
        ("http://b.example/0.ts", "nobody typed http"),
        ("https://a.example:8443/0.ts", "nobody typed it"),
        ("1.ts", "something else"),
        ("gone.ts", "does not have this"),
    ],
)
def test_a_piece_of_a_stream_leads_nowhere_that_was_not_allowed(
    serve: Serve, fetch: Fetch, tmp_path: Path, piece: str, sentence: str
) -> None:
    playlist = f"#EXTM3U\n#EXTINF:2,\n{piece}\n#EXT-X-ENDLIST\n".encode()
    server = serve(of({"/all.m3u8": answer(playlist), "/1.ts": answer(PLAYLIST)}))
    with pytest.raises(NetworkError, match=sentence):
        fetch(server, "/all.m3u8", STREAM)
    assert not list(tmp_path.iterdir())


def test_a_master_playlist_that_names_itself_is_no_way_round(serve: Serve, fetch: Fetch) -> None:
    server = serve(of({"/all.m3u8": answer(MASTER), "/low.m3u8": answer(MASTER)}))
    with pytest.raises(UnfitError, match="still being broadcast"):
        fetch(server, "/all.m3u8", STREAM)
    assert server.connections == 2


def test_a_poster_comes_as_a_picture_of_our_own(serve: Serve, client_of: ClientOf, tmp_path: Path) -> None:
    server = serve(of({"/p.svg": answer(picture("webp"))}))
    url = f"http://a.example:{server.port}/p.svg"
    seen: list[bytes] = []

    def redraw(path: Path) -> bytes:
        seen.append(path.read_bytes())
        return b"drawn"

    assert fetch_poster(client_of(server), url, Grant.of(url), tmp_path / "clip.part", redraw) == "clip.jpg"
    assert seen == [picture("webp")]
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("clip.jpg", b"drawn")]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', NetworkError),
        (picture("png", 4097, 8), UnfitError),
        (picture("jpg")[:15], UnfitError),
        (picture("jpg") + bytes(2 * 2**20), NetworkError),
    ],
)
def test_a_poster_that_is_unfit_leaves_no_file(
    serve: Serve, client_of: ClientOf, tmp_path: Path, body: bytes, error: type[Exception]
) -> None:
    server = serve(of({"/p.jpg": answer(body, Content_Type="image/jpeg")}))
    url = f"http://a.example:{server.port}/p.jpg"
    with pytest.raises(error):
        fetch_poster(client_of(server), url, Grant.of(url), tmp_path / "clip.part", Path.read_bytes)
    assert not list(tmp_path.iterdir())
