"""Runs yt-dlp with its hands tied: it may ask the open internet, start nothing and write nothing.

yt-dlp speaks for itself, so what the guarded client promises of headers and sizes does not hold for it. Whom it may
ask does: Python tells an audit hook of each connection, by the number that is connected to, before it is made.
"""

import sys
from collections.abc import Callable, Collection

from app.jail import enter
from app.network.address import address, is_open

MOST_MEMORY_BYTES = 2 << 30
PORTS = frozenset({80, 443})
CONNECTIONS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
PROGRAMS = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty"})


def main() -> None:
    """Arguments: where the program lies, how many addresses count as open, those as `HOST PORT`, yt-dlp's own."""
    _, _, count, *rest = sys.argv
    here = {(rest[2 * index], int(rest[2 * index + 1])) for index in range(int(count))}
    enter(("rlimit",), (), sockets=True, memory_bytes=MOST_MEMORY_BYTES)
    import yt_dlp  # noqa: PLC0415 - with the limits on

    sys.addaudithook(guard(here))
    yt_dlp.main(rest[2 * int(count) :])


def guard(open_here: Collection[tuple[str, int]]) -> Callable[[str, tuple[object, ...]], None]:
    """The hook. It raises PermissionError for what is not allowed, and cannot be taken off again."""

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in PROGRAMS:
            raise PermissionError("no other program is started")
        if event in CONNECTIONS and not may_connect(arguments[1], open_here):
            raise PermissionError("this address is not on the open internet")

    return look


def may_connect(target: object, open_here: Collection[tuple[str, int]]) -> bool:
    """Is this where a web server on the open internet may be? Anything but an address and a port is refused."""
    match target:
        case (str(host), int(port), *_):
            try:
                return (host, port) in open_here or (port in PORTS and is_open(address(host)))
            except ValueError:
                return False
    return False
