"""Goes to a checked address through the proxy that the viewer set, and through nothing else."""

import ipaddress
import re
from dataclasses import dataclass

import httpcore2 as httpcore

from app.network.failure import RefusedError

FORM = re.compile(r"(http|socks5)://([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):([0-9]{1,5})")
MOST_WORDS_BYTES = 16 * 1024
CONNECTED = re.compile(rb"HTTP/1\.[01] 2\d\d")
NOT_THROUGH = "cannot be reached through the proxy that is set. Check the proxy, or the setting"


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where it is. `kind` is http (asked with CONNECT, whatever for) or socks5 (without a name and a password)."""

    kind: str
    host: str
    port: int


def proxy_of(text: str) -> Proxy | None:
    """The proxy of a setting; None where none is set. Raises ValueError for what can be none."""
    if not text:
        return None
    said = FORM.fullmatch(text)
    if said is None or not 0 < int(said[3]) < 65536:
        raise ValueError(f"{text} is no proxy")
    return Proxy(said[1], said[2].strip("[]"), int(said[3]))


def tunnel(stream: httpcore.NetworkStream, proxy: Proxy, where: str, port: int) -> None:
    """Have a connection to a proxy lead on to an address, as text, and a port. Raises RefusedError."""
    address = ipaddress.ip_address(where)
    if proxy.kind == "http":
        _ask_to_connect(stream, f"[{where}]:{port}" if address.version == 6 else f"{where}:{port}")
    else:
        _ask_socks(stream, address, port)


def _ask_to_connect(stream: httpcore.NetworkStream, there: str) -> None:
    stream.write(f"CONNECT {there} HTTP/1.1\r\nHost: {there}\r\n\r\n".encode())
    said = b""
    while b"\r\n\r\n" not in said:
        said += _came(stream, 4096)
        if len(said) > MOST_WORDS_BYTES:
            raise RefusedError(NOT_THROUGH)
    if not CONNECTED.match(said):
        raise RefusedError(NOT_THROUGH)


def _ask_socks(
    stream: httpcore.NetworkStream, address: ipaddress.IPv4Address | ipaddress.IPv6Address, port: int
) -> None:
    """RFC 1928, with an address and never a name."""
    stream.write(b"\x05\x01\x00")
    if _exactly(stream, 2) != b"\x05\x00":
        raise RefusedError(NOT_THROUGH)
    kind = b"\x01" if address.version == 4 else b"\x04"
    stream.write(b"\x05\x01\x00" + kind + address.packed + port.to_bytes(2, "big"))
    version, reply, _, bound = _exactly(stream, 4)
    if (version, reply) != (5, 0) or bound not in (1, 3, 4):
        raise RefusedError(NOT_THROUGH)
    length = {1: 4, 4: 16}.get(bound) or _exactly(stream, 1)[0]
    _exactly(stream, length + 2)


def _exactly(stream: httpcore.NetworkStream, size_bytes: int) -> bytes:
    said = b""
    while len(said) < size_bytes:
        said += _came(stream, size_bytes - len(said))
    return said


def _came(stream: httpcore.NetworkStream, most_bytes: int) -> bytes:
    if not (came := stream.read(most_bytes)):
        raise RefusedError(NOT_THROUGH)
    return came
