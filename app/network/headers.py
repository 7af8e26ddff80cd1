"""The headers that leave this device: these and no others, the same from every install."""

from collections.abc import Iterable
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


def sent(asked: Target, known: Marks) -> list[tuple[str, str]]:
    """The headers of a request, in their order. No cookies, no language, no page it comes from, no mark of ours.

    What is known of a document goes only to where it came from.
    """
    conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return [
        ("Host", asked.authority),
        ("User-Agent", AGENT),
        ("Accept", "*/*"),
        ("Accept-Encoding", "gzip"),
        ("Connection", "close"),
        *((name, value) for name, value in conditions.items() if value and known.url == asked.url),
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
