"""A moment on the command line."""

from datetime import UTC, datetime
from typing import Any

import click


class When(click.ParamType[datetime]):
    """ISO 8601, a day or a moment; taken as UTC where no zone is given."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no moment. Write it like 2026-11-24 or 2026-11-24T09:30:00.", param, ctx)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def now() -> datetime:
    """The clock of the doors."""
    return datetime.now(UTC)
