"""Stands before every door of a profile that is in safe mode, and asks for its PIN."""

import sys
from pathlib import Path

import click

from app.doors.answer import opened
from app.paths import Paths

FREE = ("check", "open")
"""These doors change and tell nothing that safe mode keeps: the window that opens has a lock of its own."""


def let_in(door: str, data_dir: Path | None, pin_stdin: bool) -> None:
    """Return where the door may be opened; else it ends with a sentence and exit code 1."""
    if door in FREE or not Paths.of(data_dir).database.exists():
        return
    from app.limits.tick import look  # noqa: PLC0415  # brings Qt, which most doors do without
    from app.safe.ledger import kept  # noqa: PLC0415
    from app.safe.trying import try_pin  # noqa: PLC0415

    with opened(data_dir) as (store, _):
        if kept(store) is None:
            return
        tried = try_pin(store, _asked(pin_stdin), look)
    if not tried.right:
        raise click.ClickException(tried.sentence)


def _asked(pin_stdin: bool) -> str:
    """The PIN, from standard input or typed unseen."""
    if pin_stdin:
        return sys.stdin.readline().strip()
    if not sys.stdin.isatty():
        raise click.ClickException(
            "Safe mode is on: this needs its PIN. Nothing was opened. Say it on standard input with --pin-stdin."
        )
    typed: str = click.prompt("PIN of safe mode", hide_input=True, err=True)
    return typed
