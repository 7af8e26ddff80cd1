"""Rules that come from and go to a file: our own JSON, and the keyword filters of a TikTok export."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.rules.encoding import to_json
from app.rules.made import from_json, made
from app.rules.rule import Rule, RuleError, RuleKind

TIKTOK = "TikTok"
SETTINGS = ("App Settings", "Profile And Settings")
"""Where a TikTok export of 2020 to 2025, and one from 2026 on, keeps the settings."""

FILTERS = "Keyword filters for videos in "


@dataclass(frozen=True, slots=True)
class Imported:
    """Rules without a name yet, and a sentence for each that was left out."""

    rules: tuple[Rule, ...] = ()
    refused: tuple[str, ...] = ()


def to_text(rules: Iterable[Rule]) -> str:
    """Rules as the text of a file that `from_text` reads."""
    kept = ("kind", "value", "action", "until", "amount", "made_by")
    listed = [{key: to_json(rule)[key] for key in kept} for rule in rules]
    return json.dumps({"rules": listed}, ensure_ascii=False, indent=2) + "\n"


def from_text(text: str) -> Imported:
    """The rules of a file. Raises RuleError with a sentence where it is none that we know."""
    try:
        document = json.loads(text)
    except ValueError as error:
        raise RuleError("This file holds no rules: it is no JSON. Nothing was changed.") from error
    if isinstance(document, Mapping) and isinstance(document.get("rules"), list):
        return _read([each for each in document["rules"] if isinstance(each, Mapping)])
    words = list(_keywords(document)) if isinstance(document, Mapping) else []
    if not words:
        raise RuleError(
            "This file holds no rules: neither our own, nor the keyword filters of a TikTok export. "
            "Nothing was changed."
        )
    return _read((RuleKind.WORD, word, TIKTOK) for word in words)


def _read(said: Iterable[Any]) -> Imported:
    rules, refused = [], []
    for each in said:
        try:
            rules.append(_rule(each))
        except RuleError as error:
            refused.append(str(error))
    return Imported(tuple(rules), tuple(refused))


def _rule(said: Any) -> Rule:
    if isinstance(said, Mapping):
        return from_json(said)
    kind, value, made_by = said
    return made(kind, value, made_by=made_by)


def _keywords(document: Mapping[str, Any]) -> Iterator[str]:
    """The keyword filters of an export; all else in it, such as messages and addresses, is passed over."""
    for place in SETTINGS:
        found = _deeper(document, place, "Settings", "SettingsMap", "Content Preferences")
        for name, words in found.items():
            if name.startswith(FILTERS) and isinstance(words, list):
                yield from dict.fromkeys(word for word in words if isinstance(word, str))


def _deeper(document: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
    """The mapping that lies there; empty where the way ends before, as sections may be null or a text."""
    for name in names:
        below = document.get(name)
        document = below if isinstance(below, Mapping) else {}
    return document
