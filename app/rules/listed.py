"""Block and label lists of others: what their files say, whichever of five kinds they are.

Our own CSV and JSON Lines (kind, value, label, link), Mastodon's CSV of domains, PeerTube's JSON of servers and
accounts, and Bluesky's label values as JSON Lines.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.rules.made import made
from app.rules.rule import RuleError, RuleKind

MOST_ENTRIES = 50_000
MOST_LINES = 4 * MOST_ENTRIES
BROKEN = (ValueError, RecursionError)
"""JSON that is none, or nested so deeply that nobody can mean it."""

HARMLESS = "noop"
"""Mastodon's word for a domain that is listed, but not limited."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What goes by this name is blocked, or, where there is a label, carries that label."""

    kind: RuleKind
    value: str
    label: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries of a file, and how many lines could not be used."""

    entries: tuple[Entry, ...] = ()
    unusable: int = 0


def read_list(text: str) -> Listed:
    """What a file says. Raises RuleError with a sentence where nothing in it can be used."""
    if text.count("\n") > MOST_LINES:
        raise RuleError(f"This list has more than {MOST_LINES:,} lines. Nothing was changed.")
    said = list(_lines(text.removeprefix("\ufeff")))
    entries = list(filter(None, map(_entry, said[:MOST_ENTRIES])))
    withdrawn = {each for each, line in zip(map(_entry, said), said, strict=True) if line.get("withdrawn")}
    kept = tuple(each for each in dict.fromkeys(entries) if each not in withdrawn)
    if not kept:
        raise RuleError("This file is no block or label list that Ownfeed knows. Nothing was changed.")
    return Listed(kept, len(said) - len(entries))


def _lines(text: str) -> Iterator[Mapping[str, Any]]:
    """Each line of the file as a mapping with kind, value, label and link."""
    start = text.lstrip()[:1]
    if start in ("{", "["):
        yield from map(_plain, _documents(text))
    else:
        yield from map(_plain, _table(text))


def _documents(text: str) -> Iterator[Any]:
    """One JSON document with many entries, or one a line."""
    try:
        whole = json.loads(text)
    except BROKEN:
        for line in filter(str.strip, text.splitlines()):
            yield _or_nothing(line)
        return
    inside = whole.get("data") if isinstance(whole, Mapping) else whole
    yield from inside if isinstance(inside, list) else [whole]


def _or_nothing(line: str) -> Any:
    try:
        return json.loads(line)
    except BROKEN:
        return {}


def _table(text: str) -> Iterator[Mapping[str, Any]]:
    """A table with a heading, or without one a domain a line."""
    lines = [line for line in text.splitlines() if line.strip()]
    heading = [name.strip().lstrip("#").casefold() for name in lines[0].split(",")] if lines else []
    known = {"domain", "value"} & set(heading)
    try:
        for row in csv.reader(lines[1 if known else 0 :]):
            yield dict(zip(heading if known else ["domain"], row, strict=False))
    except csv.Error as error:
        raise RuleError(f"This list cannot be read: {error}. Nothing was changed.") from error


def _plain(said: Any) -> Mapping[str, Any]:
    """What a line of any kind means, in our own words."""
    if isinstance(said, str):
        return _named(said)
    if not isinstance(said, Mapping):
        return {}
    if "val" in said:  # a label of Bluesky: about an account where its address is no more than that
        about = str(said.get("uri", ""))
        value = about if about.startswith("did:") else ""
        return {"kind": "creator", "value": value, "label": said["val"], "withdrawn": bool(said.get("neg"))}
    if "domain" in said:  # Mastodon
        return {} if said.get("severity") == HARMLESS else _named(str(said["domain"]))
    if "kind" not in said:  # PeerTube
        return {**_named(str(said.get("value", ""))), "withdrawn": said.get("action") == "remove"}
    return said


def _named(name: str) -> Mapping[str, Any]:
    """A server, or an account on one; a line of a web page is neither."""
    plain = name.strip().lstrip("@")
    if "<" in plain or len(plain.split()) != 1:
        return {}
    return {"kind": "creator" if "@" in plain else "source", "value": plain}


def _entry(said: Mapping[str, Any]) -> Entry | None:
    label = " ".join(str(said.get("label") or "").split())[:64]
    link = str(said.get("link") or "")[:500]
    try:
        rule = made(str(said.get("kind", "")), str(said.get("value", "")))
        f"{rule.value}{label}{link}".encode()  # halves of characters cannot be kept
    except (RuleError, UnicodeEncodeError):
        return None
    return Entry(rule.kind, rule.value, label, link)


def blocked(entries: Iterable[Entry]) -> int:
    """How many of them block something; the others are labels."""
    return sum(not entry.label for entry in entries)
