"""Which room of the house may import which: a table, and a look at one import by it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
HOUSE = ("app", "ui", "personalization", "assets")
TOOLS = {"app.crash", "app.paths", "app.logbook", "app.tidy", "app.worker"}
"""Small modules without a room that every room of app may use; they use nothing of the house."""

MAY_IMPORT: dict[str, set[str]] = {
    "assets": set(),
    "personalization": set(),
    "app.desktop": set(),
    "app.jail": set(),
    "app.media": set(),
    "app.network": set(),
    "app.player": {"app.jail"},
    "app.store": set(),
    "app.settings": {"app.store"},
    "app.preferences": {"app.settings", "app.store"},
    "app.limits": {"app.preferences", "app.settings", "app.store"},
    "app.clips": {"app.events", "app.store"},
    "app.events": {"app.store"},
    "app.rescue": {"app.events", "app.store"},
    "app.rules": {"app.clips", "app.events", "app.store"},
    "app.safe": {"app.events", "app.limits", "app.rules", "app.store"},
    "app.sources": {"app.clips", "app.jail", "app.media", "app.network", "app.settings", "app.store"},
    "app.analysis": {"app.clips", "app.jail", "app.media", "app.store"},
    "app.stock": {
        "app.clips",
        "app.jail",
        "app.media",
        "app.network",
        "app.player",
        "app.preferences",
        "app.settings",
        "app.store",
    },
    "app.insights": {"app.clips", "app.events", "app.feed", "app.rules", "app.store", "personalization"},
    "app.search": {"app.analysis", "app.clips", "app.store"},
    "app.feed": {
        "app.clips",
        "app.events",
        "app.limits",
        "app.network",
        "app.player",
        "app.preferences",
        "app.rescue",
        "app.rules",
        "app.safe",
        "app.search",
        "app.settings",
        "app.store",
        "personalization",
    },
}
INNER_ROOMS = {*MAY_IMPORT, *TOOLS} - {"assets", "personalization"}
MAY_IMPORT |= {tool: set() for tool in TOOLS}
MAY_IMPORT["ui"] = INNER_ROOMS
MAY_IMPORT["app.house"] = INNER_ROOMS
MAY_IMPORT["app.looking"] = {*INNER_ROOMS, "app.house"}
MAY_IMPORT["app.safekeeping"] = {*INNER_ROOMS, "app.house"}
MAY_IMPORT["app.stocking"] = {*INNER_ROOMS, "app.house"}
MAY_IMPORT["app.connections"] = {*INNER_ROOMS, "app.house", "app.looking", "app.safekeeping"}
MAY_IMPORT["app.wiring"] = {
    *MAY_IMPORT["app.connections"],
    "app.connections",
    "app.stocking",
    "ui",
    "personalization",
}
MAY_IMPORT["app.pages"] = {*MAY_IMPORT["app.wiring"], "app.wiring"}
MAY_IMPORT["app.front"] = {*MAY_IMPORT["app.pages"], "app.pages"}
MAY_IMPORT["app.launch"] = {*INNER_ROOMS, "app.front"}
MAY_IMPORT["app.bench"] = {*MAY_IMPORT["app.front"], "app.front"}
MAY_IMPORT["app.doors"] = {*INNER_ROOMS, "app.wiring", "app.launch", "app.bench", "personalization"}
MAY_IMPORT["app"] = {"app.doors"}  # __main__

SCREEN = ("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtWidgets", "PySide6.QtQuickWidgets")
STRANGE_TO_THE_LEARNER = ("PySide6", "sqlite", "socket", "urllib", "http")


class Import(NamedTuple):
    """One import of one file, wherever in the file it stands."""

    file: str
    line: int
    module: str  # with the name taken from it, where there is one


def imports_of(file: str, code: str) -> Iterator[Import]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (Import(file, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ".".join(Path(file).parts[: -node.level]) if node.level else ""
            module = ".".join(part for part in (package, node.module) if part)
            yield from (Import(file, node.lineno, f"{module}.{alias.name}") for alias in node.names)


def room(module: str) -> str | None:
    """The room a module belongs to; None for what is not of the house."""
    top, _, rest = module.partition(".")
    if top not in HOUSE:
        return None
    inner = f"app.{rest.split('.')[0]}"
    return inner if top == "app" and inner in {*MAY_IMPORT, *TOOLS} else top


def may_import(here: str, module: str) -> bool:
    """May a module of this room import that one? What is not of the house always may be."""
    there = room(module)
    if here.startswith("app") and module in ("app", "app.__file__"):
        return True
    tools = TOOLS if here.startswith("app.") else set()
    return there in {None, here, *MAY_IMPORT[here], *tools}


def behind_the_door(module: str) -> bool:
    top, _, rest = module.partition(".")
    return top == "personalization" and (ROOT / top / f"{rest.split('.')[0]}.py").exists()


def wrong(found: Import) -> str | None:
    """The sentence that says why this import must not be; None when it may."""
    here = room(Path(found.file).with_suffix("").as_posix().replace("/", "."))
    where = f"{found.file}:{found.line}"
    if here is None:
        return f"{where} is no part of the house."
    if not may_import(here, found.module):
        return f"{where}: {here} must not import {found.module}; arrows run ui -> app -> personalization."
    if here != "personalization" and behind_the_door(found.module):
        return f"{where}: {found.module} lies behind the door; import it from personalization itself."
    if here.startswith("app") and found.module.startswith(SCREEN):
        return f"{where}: {found.module} belongs to ui; app works without a screen."
    if here == "personalization" and found.module.startswith(STRANGE_TO_THE_LEARNER):
        return f"{where}: {found.module} has no place in the learner, which knows no Qt, no SQL, no network."
    return None
