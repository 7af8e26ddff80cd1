"""The log as a file of JSON Lines that any program can read, and that reads back equal."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.events.encoding import to_json
from app.events.event import Event, Kind

VERSION = 1
HEADER = {"ownfeed": "events", "version": VERSION}
"""The first line; it may come again where files were put together."""

TEXTS = ("id", "session", "at", "kind")


@dataclass(frozen=True, slots=True)
class Refused:
    """A line, counted from 1, that holds no event, and why."""

    line: int
    why: str


def to_lines(events: Iterable[Event]) -> Iterator[str]:
    """The lines of the file, each with its end; in ASCII, whatever was written in them."""
    yield json.dumps(HEADER) + "\n"
    for event in events:
        yield json.dumps(to_json(event), allow_nan=False) + "\n"


def from_lines(lines: Iterable[str]) -> Iterator[Event | Refused]:
    """What each line holds; headers and empty lines hold nothing."""
    for number, line in enumerate(lines, 1):
        try:
            document = json.loads(line) if line.strip() else HEADER
            if not _is_header(document):
                yield _from_json(document)
        except (ValueError, TypeError, RecursionError) as error:
            yield Refused(number, str(error))


def _is_header(document: Any) -> bool:
    if not isinstance(document, Mapping):
        raise TypeError("it is no event")
    if document.get("ownfeed") != HEADER["ownfeed"]:
        return False
    if document.get("version") != VERSION:
        raise ValueError("a newer Ownfeed wrote what follows")
    return True


def _from_json(document: Mapping[str, Any]) -> Event:
    """The event that `to_json` made the document of. Raises ValueError or TypeError with a phrase."""
    if bad := [name for name in TEXTS if not isinstance(document.get(name), str) or not document[name]]:
        raise TypeError(f"its {bad[0]} is missing")
    value, detail, clip = document.get("value", 1.0), document.get("detail", {}), document.get("clip") or ""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError("its value is no number")
    if not isinstance(detail, dict) or not isinstance(clip, str):
        raise TypeError("its clip or detail is none")
    moment = datetime.fromisoformat(document["at"])
    if moment.tzinfo is None:
        raise ValueError("its moment has no zone")
    kind = Kind(document["kind"])
    return Event(document["id"], moment, document["session"], kind, clip, float(value), detail)
