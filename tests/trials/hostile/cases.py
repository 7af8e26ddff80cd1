"""Which harm is tried, and how each has to end."""

from dataclasses import dataclass

from tests.app.network.server import Reply, answer
from tests.trials.hostile import answers as it
from tests.trials.hostile.answers import endless, packed, rss, says, sends_on, trickling

HOST = "http://a.example:{port}/"
NOT_ALLOWED, OTHERWISE, NOT_FOLLOWED = (
    "nobody allowed",
    "something else than was asked for",
    "is not followed",
)
CUT_JSON = b'{"total": 1, "data": [{"uuid": "1", "na'
BIG_NUMBERS = b'{"total": 1e999, "data": [{"uuid": "1", "duration": ' + b"9" * 5000 + b"}]}"


@dataclass(frozen=True, slots=True)
class Case:
    """One harm. `door` is what is asked for (see `doors`), `url` where, with the ports of the host that means harm
    and of a victim on this device; `asks` how many connections are made, all to the former; `ends` is a part of the
    sentence it ends in.
    """

    name: str
    rule: str
    door: str
    reply: Reply
    ends: str
    asks: int = 1
    url: str = HOST


def _at_home(host: str) -> Case:
    url = f"http://{host}:{{victim}}/"
    return Case(f"asked for {host}", "addresses", "document", says(b"{}"), NOT_ALLOWED, 0, url)


def _on(where: str, ends: str, asks: int = 1) -> Case:
    return Case(f"sends on to {where}", "redirects", "document", sends_on(where), ends, asks)


def _file(name: str, door: str, body: bytes, ends: str) -> Case:
    return Case(name, "files", door, says(body, "video/mp4"), ends)


ADDRESSES = (
    *map(_at_home, ("127.0.0.1", "localhost", "0x7f000001", "2130706433", "127.1", "[::1]", "0.0.0.0")),
    *map(_at_home, ("[::ffff:127.0.0.1]", "192.168.1.1", "169.254.169.254", "[fd00::1]", "224.0.0.1")),
    *map(_at_home, ("[64:ff9b::7f00:1]", "private.example")),
    Case(
        "a name that turns to this device between two questions",
        "rebinding",
        "document",
        sends_on("/again"),
        NOT_ALLOWED,
        url="http://turning.example:{port}/",
    ),
)
REDIRECTS = (
    _on("file:///etc/passwd", NOT_FOLLOWED),
    _on("http://user@b.example/", NOT_FOLLOWED),
    _on("http://b.example/", "only be asked over https"),
    _on("https://b.example:8443/", "is not asked at port 8443"),
    _on("https://localhost/", NOT_ALLOWED),
    _on("/again", "more than 5 times", asks=6),
)
FLOODS = (
    Case("64 MiB packed into 64 KiB", "sizes", "document", packed(64), "more than the 8 MiB"),
    Case("an endless body", "sizes", "document", endless(it.CHUNKED, it.CHUNK), "more than the 8 MiB"),
    Case("endless headers", "sizes", "document", endless(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 999), "speak"),
    Case(
        "an endless clip",
        "sizes",
        "clip",
        endless(it.CHUNKED + b"%x\r\n" % len(it.MP4) + it.MP4 + b"\r\n", it.CHUNK),
        "more than the 200 MiB",
    ),
    Case(
        "endless captions",
        "sizes",
        "captions",
        endless(it.CHUNKED + b"8\r\nWEBVTT\n\n\r\n", it.CHUNK),
        "1 MiB",
    ),
    Case(
        "headers that trickle", "times", "document", trickling(b"HTTP/1.1 200 OK\r\nX: "), "longer than 20 s"
    ),
    Case(
        "a body that trickles", "times", "document", trickling(answer(b"x" * 9999)[:99]), "longer than 20 s"
    ),
    Case("a clip that trickles", "times", "clip", trickling(answer(it.MP4)[:2000]), "sends too slowly", 2),
    Case("429", "rests", "document", says(b"", status="429 Too Many", Retry_After="60"), "left alone until"),
    Case("503", "rests", "document", says(b"", status="503 Busy", Retry_After="60"), "left alone until"),
    Case("429 amid a feed", "rests", "peertube", says(b"", status="429 Too Many"), "left alone until"),
)
FILES = (
    _file("a playlist called mp4", "clip", it.PASSWORDS, OTHERWISE),
    _file("a list of files called mp4", "clip", b"ffconcat version 1.0\nfile /etc/passwd\n", OTHERWISE),
    _file("a page called mp4", "clip", b"<!DOCTYPE html><video src='file:///etc/passwd'>", OTHERWISE),
    _file("a stream of a local file", "stream", it.PASSWORDS, "cannot be used"),
    _file("a stream of the own network", "stream", it.AT_HOME, NOT_ALLOWED),
    _file("a stream with a key elsewhere", "stream", it.KEY_ELSEWHERE, "encrypted"),
    _file("a poster of SVG", "poster", it.SVG, OTHERWISE),
    _file("a poster of 60,000 pixels a side", "poster", it.HUGE_PNG, "left out"),
    _file("a poster that is none behind its beginning", "poster", b"\xff\xd8\xff" + bytes(999), "left out"),
    _file("a poster of 3 MiB", "poster", b"\xff\xd8\xff" + bytes(3 * 2**20), "more than the 2 MiB"),
    _file("captions that are a page", "captions", b"<html><img src=http://192.168.1.1/>", OTHERWISE),
)
WORDS = (
    Case("a bomb of entities", "words", "rss", rss("&e9;", it.BOMB), "abbreviations of its own"),
    Case(
        "an entity that reads a file",
        "words",
        "rss",
        rss("&e9;", it.READS_A_FILE),
        "abbreviations of its own",
    ),
    Case(
        "an entity that asks a host", "words", "rss", rss("&e9;", it.ASKS_A_HOST), "abbreviations of its own"
    ),
    Case("XML 100,000 deep", "words", "rss", says(b"<rss>" + b"<a>" * 100_000, "text/xml"), "deep"),
    Case("markup in a title", "words", "rss", rss("&lt;img src=http://192.168.1.1/&gt;Hi"), "“Hi”"),
    Case("a title of 1 MB", "words", "rss", rss("long " * 200_000), "…”"),
    Case("JSON cut off", "words", "peertube", says(CUT_JSON), "What was known before is kept", 2),
    Case("JSON 100,000 deep", "words", "peertube", says(b"[" * 100_000), "What was known before is kept", 2),
    Case("numbers without end", "words", "peertube", says(BIG_NUMBERS), "What was known before is kept", 2),
)
CASES = {case.name: case for case in (*ADDRESSES, *REDIRECTS, *FLOODS, *FILES, *WORDS)}
