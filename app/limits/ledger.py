"""Keeps the tally on disk: sums and moments, no clips."""

import json
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from typing import Any

from app.limits.tally import Tally
from app.store.database import Store
from app.store.transaction import transaction


def keep(store: Store, tally: Tally) -> None:
    """Put the tally in the place of the one before. Raises StoreError where that cannot be."""
    with transaction(store):
        store.connection.execute(
            "INSERT OR REPLACE INTO watched_time VALUES (1, ?)", [json.dumps(asdict(tally), default=_plain)]
        )


def kept(store: Store) -> Tally | None:
    """The tally that was kept last; None where there is none that can be read."""
    row = store.connection.execute("SELECT tally FROM watched_time").fetchone()
    try:
        read = json.loads(row[0]) if row else {}
        return Tally(**{field.name: _value(field.name, read[field.name]) for field in fields(Tally)})
    except (KeyError, TypeError, ValueError):
        return None


def _plain(value: datetime | timedelta) -> str | float:
    return value.isoformat() if isinstance(value, datetime) else value.total_seconds()


def _value(name: str, plain: Any) -> Any:
    if name == "home":
        return timedelta(seconds=plain)
    is_moment = isinstance(plain, str) and name != "boot"
    return datetime.fromisoformat(plain) if is_moment else plain
