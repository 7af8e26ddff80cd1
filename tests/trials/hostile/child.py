"""Meets one host that means harm: `… child CASE PORT VICTIM FOLDER`, and tells in JSON how that ended."""

import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from app.network.client import Client
from app.network.failure import NetworkError
from app.network.lookup import system_lookup
from app.stock.downloading import UnfitError
from tests.trials.hostile.cases import CASES
from tests.trials.hostile.doors import DOORS

HERE = "127.0.0.1"
NAMES = {"a.example": HERE, "b.example": HERE, "localhost": HERE, "private.example": "10.0.0.1"}
BEGINS = "begins"
"""The file that is opened between the program's own start and the case."""


class Names:
    """A lookup that knows what the hosts of the cases are called; only addresses go to the system."""

    def __init__(self) -> None:
        self._turning: Iterator[str] = iter((HERE, "127.0.0.2"))

    def __call__(self, host: str, port: int) -> list[str]:
        if host == "turning.example":
            return [next(self._turning)]
        return [NAMES[host]] if host in NAMES else system_lookup(host, port)


def memory_mib(what: str) -> float:
    """VmRSS is what this process holds now, VmHWM the most it ever held."""
    found = re.search(rf"{what}:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) / 1024


def main(name: str, port: int, victim: int, folder: Path) -> None:
    """The client is that of the program, for which the one port is of the open internet."""
    case, client = CASES[name], Client(lookup=Names(), open_here={(HERE, port)})
    before_mib, began_s = memory_mib("VmRSS"), time.monotonic()
    (folder / BEGINS).touch()
    try:
        said = DOORS[case.door](client, case.url.format(port=port, victim=victim), folder)
    except (NetworkError, UnfitError) as error:
        said = str(error)
    took_s = time.monotonic() - began_s
    print(json.dumps({"said": said, "took_s": took_s, "grew_mib": memory_mib("VmHWM") - before_mib}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
