"""Answers made up for a test, and somebody to give them."""

import json
from collections.abc import Callable
from typing import Any

from app.sources.feeds.port import Answer

Told = Callable[[str], Any]


class Teller:
    """Answers each address with what `told` makes of it, as JSON; None means that nothing is newer."""

    def __init__(self, told: Told) -> None:
        self._told, self.asked = told, list[str]()

    def __call__(self, url: str) -> Answer | None:
        self.asked.append(url)
        said = self._told(url)
        return None if said is None else answer(said, url)


def answer(said: Any, url: str = "https://tube.example/") -> Answer:
    """An answer with this in it: bytes as they are, whatever else as JSON."""
    body = said if isinstance(said, bytes) else json.dumps(said).encode()
    return Answer(body, "application/xml" if body[:1] == b"<" else "application/json", url)
