"""What a URL asks of whom, taken apart and checked before any name is looked up."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from app.network.failure import KEPT, NetworkError, RefusedError

DEFAULT_PORTS = {"http": 80, "https": 443}
LONGEST_URL = 2048
NAME = re.compile(r"[a-z0-9_]([a-z0-9._-]*[a-z0-9])?")
SAFE = "%/:?&=+~!$,;'@()*"


@dataclass(frozen=True, slots=True)
class Target:
    """Where one request goes. `host` is in lower case and ASCII; `path` begins with / and carries the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host as headers and URLs write it, with the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def target(url: str) -> Target:
    """The target of a URL. Raises NetworkError where it is none that can be asked."""
    try:
        return _target(url)
    except ValueError as error:  # of urlsplit and of the encoding of names too
        raise NetworkError(f"This address cannot be used: {error}. {KEPT}") from error


def onward(start: Target, location: str) -> Target:
    """Where an answer sends on to, seen from where it was asked. Raises RefusedError if none can."""
    try:
        return _target(urljoin(start.url, location))
    except ValueError as error:
        raise RefusedError("sends on to something that is not followed") from error


def _target(url: str) -> Target:
    if len(url) > LONGEST_URL:
        raise ValueError("it is too long")
    if any(character <= " " or character == "\x7f" for character in url):
        raise ValueError("there are spaces or control characters in it")
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    if scheme not in DEFAULT_PORTS:
        raise ValueError("only https:// and http:// can be asked")
    if "@" in parts.netloc:
        raise ValueError("a name or a password may not be part of it")
    return Target(scheme, _host(parts), parts.port or DEFAULT_PORTS[scheme], _path(parts))


def _host(parts: SplitResult) -> str:
    name = parts.hostname or ""
    if parts.netloc.startswith("["):
        return name
    host = name.encode("idna").decode("ascii").rstrip(".")
    if not NAME.fullmatch(host):
        raise ValueError("there is no such host")
    return host


def _path(parts: SplitResult) -> str:
    path = quote(parts.path, safe=SAFE) or "/"
    return f"{path}?{quote(parts.query, safe=SAFE)}" if parts.query else path
