"""The headers that leave this device: these and no others, the same from every install."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.network.target import Target

AGENT = "Ownfeed"
"""Without version and system: they would tell installs apart."""

LONGEST_MARK = 256


@dataclass(frozen=True, slots=True)
class Marks:
    """What a server gave along with the document at a URL, to ask later whether there is a newer one."""

    url: str = ""
    etag: str = ""
    modified: str = ""


NO_MARKS = Marks()

Headers = Callable[[Target], list[tuple[str, str]]]
"""The headers of one fetch, for each host that it leads to."""


def for_document(known: Marks) -> Headers:
    """Ask for a document, only if it is newer than what is known; that goes only to where it came from."""
    conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    marked = [(name, value) for name, value in conditions.items() if value]
    return lambda asked: [*usual(asked, "gzip"), *(marked if known.url == asked.url else [])]


def for_search(question: bytes) -> Headers:
    """Send a media server of the home its question."""
    own = [
        ("Content-Type", 'text/xml; charset="utf-8"'),
        ("SOAPAction", '"urn:schemas-upnp-org:service:ContentDirectory:1#Search"'),
        ("Content-Length", str(len(question))),
    ]
    return lambda asked: [*usual(asked, "gzip"), *own]


def for_file(came_bytes: int, known: Marks) -> Headers:
    """Ask for a file as it is, or for what is missing of it, if it is still the one with these marks."""
    mark = known.etag if known.etag.startswith('"') else known.modified
    rest = [("Range", f"bytes={came_bytes}-"), ("If-Range", mark)] if came_bytes and mark else []
    return lambda asked: [*usual(asked, "identity"), *(rest if known.url == asked.url else [])]


def usual(asked: Target, encoding: str) -> list[tuple[str, str]]:
    """What every request says. No cookies, no language, no page it comes from, no mark of ours."""
    return [
        ("Host", asked.authority),
        ("User-Agent", AGENT),
        ("Accept", "*/*"),
        ("Accept-Encoding", encoding),
        ("Connection", "close"),
    ]


def received(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """The headers of an answer by their names in lower case; of several with one name the first."""
    headers: dict[str, str] = {}
    for name, value in raw:
        headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1").strip())
    return headers


def marks(asked: Target, headers: dict[str, str]) -> Marks:
    """The marks that came along; one that is too long to be honest is dropped."""
    return Marks(asked.url, _honest(headers.get("etag", "")), _honest(headers.get("last-modified", "")))


def mime(headers: dict[str, str]) -> str:
    """What the host calls its answer, in lower case and without parameters; "" where it says nothing."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def _honest(mark: str) -> str:
    return mark if len(mark) <= LONGEST_MARK and mark.isascii() else ""
