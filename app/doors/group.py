"""Finds a door by its name without importing the others."""

from importlib import import_module

import click

DOORS = (
    "analyse",
    "backup",
    "bench",
    "check",
    "clips",
    "evaluate",
    "events",
    "export",
    "follow",
    "following",
    "forget",
    "import",
    "keep",
    "lists",
    "next",
    "open",
    "profile",
    "restore",
    "rules",
    "settings",
    "sources",
    "undo",
    "unfollow",
    "watch",
)
MODULES = {"import": "take_in"}
"""Doors whose name no module can have."""


class Doors(click.Group):
    """Each door is a module of this package with a `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(DOORS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in DOORS:
            return None
        module = import_module(f"app.doors.{MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command
