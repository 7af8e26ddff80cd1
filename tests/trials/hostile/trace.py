"""What a process did, by strace's word."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tests.trials.hostile.child import BEGINS
from tests.trials.traced import PROGRAM, SYSTEM

CALLS = "trace=connect,sendto,sendmsg,bind,open,openat,openat2,execve"
REACHED = re.compile(r'(?:connect|sendto|sendmsg|bind)\(.*port=htons\((\d+)\)[^"\n]*"([0-9a-f.:]+)"')
OPENED = re.compile(r'open(?:at|at2)?\((?:AT_FDCWD, )?"(/[^"]*)"')
SPOKEN_TO = re.compile(r'sun_path=@?"([^"]*)"')
BEGUN = re.compile(r'execve\("([^"]*)"')
LOOKED_UP = (
    "/etc/nsswitch.conf",
    "/etc/host.conf",
    "/etc/hosts",
    "/etc/resolv.conf",
    "/etc/gai.conf",
    "/var/run/nscd/",
)
"""What the system reads where it turns an address in words into one in numbers."""


@dataclass(frozen=True, slots=True)
class Did:
    """`reached` are addresses with ports, in order; `strange` what no host may bring about."""

    reached: tuple[str, ...]
    strange: tuple[str, ...]


def did(trace: str, folder: str) -> Did:
    """What was done from the mark on; connections count from the very start. `folder` is the process's own."""
    _, _, since = trace.partition(f"{folder}/{BEGINS}")
    reached = tuple(f"{found[2]}:{found[1]}" for found in REACHED.finditer(trace))
    return Did(reached, tuple(_strange(since, folder)))


def _strange(trace: str, folder: str) -> Iterator[str]:
    own = (*PROGRAM, *SYSTEM, *LOOKED_UP, folder)
    for found in (*OPENED.finditer(trace), *SPOKEN_TO.finditer(trace)):
        if not found[1].startswith(own):
            yield found[1]
    yield from (found[1] for found in BEGUN.finditer(trace) if found[1] != sys.executable)
