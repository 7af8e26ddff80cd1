"""What hosts that mean harm answer."""

import struct
import zlib
from collections.abc import Iterable, Iterator
from itertools import repeat
from threading import Event

from tests.app.network.server import Reply, answer

MEGABYTE = bytes(2**20)
MOST_TRICKLED = 4000
"""At a hundredth of a second each: twice as long as anything is waited for."""

CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
CHUNK = b"10000\r\n" + b"x" * 65536 + b"\r\n"
VIDEO = '<enclosure url="https://b.example/a.mp4" type="video/mp4" length="9"/>'
PASSWORDS = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
AT_HOME = b"#EXTM3U\n#EXTINF:1,\nhttps://192.168.1.1/0.ts\n#EXT-X-ENDLIST\n"
KEY_ELSEWHERE = b'#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="https://192.168.1.1/key"\n' + AT_HOME[8:]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://192.168.1.1/"/></svg>'
HUGE_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">IIB", 60_000, 60_000, 8) + bytes(2000)
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(2**20)
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE rss [<!ENTITY e0 "boom">{ENTITIES}]>'
READS_A_FILE = '<!DOCTYPE rss [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>'
ASKS_A_HOST = '<!DOCTYPE rss SYSTEM "http://192.168.1.1/rss.dtd" [<!ENTITY e9 SYSTEM "http://192.168.1.1/">]>'


def says(body: bytes, kind: str = "application/json", status: str = "200 OK", **headers: str) -> Reply:
    """The same to whatever is asked."""
    whole = answer(body, status, Content_Type=kind, **headers)
    return lambda _: [whole]


def sends_on(where: str) -> Reply:
    """A redirect."""
    return says(b"", status="302 Found", Location=where)


def rss(title: str, before: str = "") -> Reply:
    """A feed of one clip."""
    item = f"<item><guid>1</guid><title>{title}</title>{VIDEO}</item>"
    whole = f'{before}<rss version="2.0"><channel><title>Blog</title>{item}</channel></rss>'
    return says(whole.encode(), "application/rss+xml")


def packed(megabytes: int) -> Reply:
    """A bomb of gzip."""
    pack = zlib.compressobj(9, zlib.DEFLATED, 31)
    body = b"".join([*(pack.compress(MEGABYTE) for _ in range(megabytes)), pack.flush()])
    return says(body, Content_Encoding="gzip")


def endless(start: bytes, piece: bytes) -> Reply:
    """An answer that never ends, as fast as it is taken."""
    return lambda _: _and_then(start, repeat(piece))


def trickling(start: bytes) -> Reply:
    """A byte now and then: no single wait is long."""
    return lambda _: _and_then(start, _drops())


def _and_then(start: bytes, more: Iterable[bytes]) -> Iterator[bytes]:
    yield start
    yield from more


def _drops() -> Iterator[bytes]:
    for _ in range(MOST_TRICKLED):
        Event().wait(0.01)
        yield b"x"
