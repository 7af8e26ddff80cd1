"""Lets an adapter ask captured answers of real servers: through the real client, from a server on loopback."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from app.network.client import Client
from app.network.grant import Grant
from app.network.pace import Pace
from app.sources.feeds.port import Answer

HERE = "127.0.0.1"


class Replay:
    """A captured server at `base`."""

    def __init__(self, folder: Path, base: str) -> None:
        self.folder, self.base = folder, base

    def body(self, name: str) -> bytes:
        """A captured body as it lies in the folder."""
        return next(self.folder.glob(f"{name}.body.*")).read_bytes()

    def answers(self, table: Mapping[str, str], fault: str = "") -> "Asking":
        """Answers an address with the capture whose key is in it; the last key that is counts."""
        return Asking(self, table, fault)

    def address(self, name: str, fault: str = "") -> str:
        """Where a capture is asked for, with a fault of the replay if there is to be one."""
        meta = json.loads((self.folder / f"{name}.meta.json").read_text())
        path = str(meta["request"]["path"])
        return self.base + path + (f"{'&' if '?' in path else '?'}__fault={fault}" if fault else "")


class Asking:
    """What an adapter gets to ask with. An address that no key is in is asked for as it is.

    `asked` are the addresses that were asked for, in order. Each asks through a client of its own, which no other
    has made wait, and which is not patient with the fault "slow".
    """

    def __init__(self, replay: Replay, table: Mapping[str, str], fault: str) -> None:
        self._replay, self._table, self._fault = replay, table, fault
        self.asked = list[str]()
        here = (HERE, urlsplit(replay.base).port or 80)
        total_s = 1.0 if fault == "slow" else 20.0
        self._client = Client(open_here={here}, pace=Pace(gap_s=0), total_s=total_s)

    def __call__(self, url: str) -> Answer:
        self.asked.append(url)
        names = [name for key, name in self._table.items() if key in url]
        return self._fetch(self._replay.address(names[-1], self._fault) if names else url)

    def _fetch(self, url: str) -> Answer:
        document = self._client.fetch(url, Grant.of(self._replay.base))
        assert document.body is not None
        return Answer(document.body, document.mime, document.url)


@contextmanager
def replayed(shared: Path, server: str) -> Iterator[Replay]:
    """The server, for as long as the block runs."""
    folder = shared / "feeds" / server
    command = [sys.executable, "-I", str(folder.parent / "replay.py"), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield Replay(folder, process.stdout.readline().split()[0])
        finally:
            process.terminate()
