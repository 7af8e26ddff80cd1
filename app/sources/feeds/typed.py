"""Tells what somebody typed, pasted or dropped, before anybody is asked."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

MOST_TYPED = 2048

FOLDER = re.compile(r"[~/\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\]")
HANDLE = re.compile(r"(?:acct:|@)?([\w.-]+)@([\w-]+(?:\.[\w-]+)*(?::\d+)?)")
HOST = re.compile(r"(?:[\w-]+(?:\.[\w-]+)+|localhost|\[[\da-fA-F:.]+\])(?::\d+)?(?:[/?#].*)?")
AT_HOME = re.compile(r"(?:localhost|[\w-]+\.local|[\d.]+|\[[\da-fA-F:.]+\])(?::\d+)?(?:[/?#]|\Z)")
"""Hosts without a certificate that others could check: these are asked over http where nothing else was typed."""

FORMS = (
    (re.compile(r"(?i:https?://).*"), r"\g<0>"),
    (re.compile(r"feed:(?://)?(https?://.*)"), r"\1"),
    (re.compile(r"feed://(.*)"), r"https://\1"),
    (re.compile(r"at://([^/]+)/app\.bsky\.feed\.generator/([^/]+)"), r"https://bsky.app/profile/\1/feed/\2"),
    (re.compile(r"at://([^/]+).*"), r"https://bsky.app/profile/\1"),
    (re.compile(r"@?([\w-]+\.bsky\.social)"), r"https://bsky.app/profile/\1"),
    (re.compile(r"@([\w-]+(?:\.[\w-]+)+)"), r"https://bsky.app/profile/\1"),
    (re.compile(r"(did:(?:plc|web):[\w.:%-]+)"), r"https://bsky.app/profile/\1"),
)
"""Ways to write an address that are no host with a path, and the URL of each."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of this device, or a file in it."""

    path: Path


@dataclass(frozen=True, slots=True)
class Handle:
    """Somebody in the fediverse; `host` with the port where it is not the usual one."""

    name: str
    host: str


@dataclass(frozen=True, slots=True)
class Address:
    """A URL of the web."""

    url: str


@dataclass(frozen=True, slots=True)
class Hashtag:
    """A hashtag without its #."""

    name: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words to search for."""

    text: str


Typed = Folder | Handle | Address | Hashtag | Words


def understood(text: str) -> Typed:
    """What the first line of a text is. Looks into this device's folders, asks nobody."""
    line = next(iter(text[:MOST_TYPED].strip().splitlines()), "").strip()
    if line.startswith("file:"):
        return Folder(Path(url2pathname(unquote(urlsplit(line).path))))
    if FOLDER.match(line) or _is_folder(line):
        return Folder(Path(os.path.expanduser(line)))  # noqa: PTH111 - never raises, unlike pathlib's
    return _web(line)


def granted(typed: Typed) -> str:
    """The URL that the viewer's word goes to, "" where it goes to none: see `Grant.of`."""
    match typed:
        case Address(url):
            return url
        case Handle(_, host):
            return f"{scheme_of(host)}://{host}/"
    return ""


def scheme_of(host: str) -> str:
    """How to ask a host that was typed without a scheme."""
    return "http" if AT_HOME.match(host) else "https"


def _is_folder(line: str) -> bool:
    try:
        return bool(line) and Path(line).is_dir()
    except OSError:  # too long for a name
        return False


def _web(line: str) -> Typed:
    if url := _url(line):
        return Address(url)
    if found := HANDLE.fullmatch(line):
        return Handle(found[1], found[2])
    return Hashtag(line[1:]) if re.fullmatch(r"#\w+", line) else Words(line)


def _url(line: str) -> str:
    """The URL that the line stands for, or ""."""
    if HOST.fullmatch(line) and not line.endswith(".bsky.social"):
        return f"{scheme_of(line)}://{line}"
    forms = ((pattern.fullmatch(line), form) for pattern, form in FORMS)
    return next((found.expand(form) for found, form in forms if found), "")
