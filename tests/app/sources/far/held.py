"""A host that holds captured answers of a real server, each of which can change."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha1
from pathlib import Path
from typing import Any

from app.network.client import Client
from app.network.pace import Pace
from tests.app.network.conftest import HERE
from tests.app.network.server import Server, answer

Change = Callable[[Any], object]
"""Changes what a host says in place."""


class Held:
    """Answers an address with the capture whose key is in it; the last key that is counts, and none is a 404.

    It gives marks, and knows them again. `base` is where the host is.
    """

    def __init__(self, folder: Path, table: Mapping[str, str]) -> None:
        self._table = table
        self._bodies = {name: _captured(folder, name) for name in table.values()}
        self._server = Server(self._reply)
        self.base = f"http://{HERE}:{self._server.port}"

    def __enter__(self) -> "Held":
        self._server.__enter__()
        return self

    def __exit__(self, *ended: object) -> None:
        self._server.__exit__()

    @property
    def asked(self) -> int:
        """How many questions came."""
        return len(self._server.heads)

    def client(self) -> Client:
        """The real one, for which this host is on the open internet."""
        return Client(open_here={(HERE, self._server.port)}, pace=Pace(gap_s=0))

    def text(self, name: str) -> str:
        """What a capture says, for a count of our own."""
        return self._bodies[name].decode()

    def change(self, name: str, change: Change) -> None:
        """Say something else in JSON from now on."""
        said = json.loads(self._bodies[name])
        change(said)
        self._bodies[name] = json.dumps(said).encode()

    def replace(self, name: str, old: str, new: str) -> None:
        """Say something else in XML from now on."""
        text = self.text(name)
        assert old in text
        self._bodies[name] = text.replace(old, new).encode()

    def _reply(self, path: str) -> list[bytes]:
        names = [name for key, name in self._table.items() if key in path]
        if not names:
            return [answer(b"", "404 Not Found")]
        body = self._bodies[names[-1]]
        mark = f'"{sha1(body).hexdigest()}"'
        if f"If-None-Match: {mark}".encode() in self._server.heads[-1]:
            return [answer(b"", "304 Not Modified", ETag=mark)]
        kind = "application/rss+xml" if body.startswith(b"<?xml") else "application/json"
        return [answer(body, ETag=mark, Content_Type=kind)]


def _captured(folder: Path, name: str) -> bytes:
    return next(file for file in folder.glob(f"{name}.*") if ".meta." not in file.name).read_bytes()
