"""Derives what the page of settings shows from their table."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from app import settings
from app.settings import TABLE, Setting, Value

STEP = 0.05  # of a slider


@dataclass(frozen=True, slots=True)
class Row:
    """A setting: `kind` is "switch", "slider", "choice" or "text" of a `pattern`, `value` what it is now and
    `shown` how one says that."""

    name: str
    title: str
    sentence: str
    kind: str
    value: Value
    shown: str
    low: float
    high: float
    step: float
    choices: list[str]
    pattern: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Settings under one heading."""

    title: str
    rows: tuple[Row, ...]


def groups(values: Mapping[str, Value]) -> tuple[Group, ...]:
    """All settings that are the viewer's, under their headings, in the order of the table."""
    own = [(name, setting) for name, setting in TABLE.items() if setting.group]
    return tuple(
        Group(title, tuple(row(name, setting, values[name]) for name, setting in under))
        for title, under in groupby(own, key=lambda entry: entry[1].group)
    )


def row(name: str, setting: Setting, value: Value) -> Row:
    """One setting as the page shows it."""
    return Row(
        name=name,
        title=titled(name),
        sentence=setting.sentence,
        kind=control(setting),
        value=value,
        shown=said(setting, value),
        low=setting.span[0],
        high=setting.span[1],
        step=1 if setting.kind is int else STEP,
        choices=list(setting.choices),
        pattern=setting.pattern,
        changed=value != setting.default,
    )


def titled(name: str) -> str:
    """The name of a setting, for people."""
    return name.replace("_", " ").capitalize()


def control(setting: Setting) -> str:
    """Which control fits the values that a setting takes."""
    if setting.kind is bool:
        return "switch"
    if setting.pattern:
        return "text"
    return "choice" if setting.choices else "slider"


def said(setting: Setting, value: Value) -> str:
    """A value for people: shares as percent."""
    if setting.kind is float and setting.span == (0, 1):
        return f"{float(value):.0%}"
    return settings.shown(value)


def of_kind(name: str, value: Value) -> Value:
    """What a control says, as the type that the setting has: QML knows only one kind of number."""
    kind = settings.named(name).kind
    return round(float(value), 2) if kind is float else kind(value)
