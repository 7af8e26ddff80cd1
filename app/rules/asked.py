"""When a list was last asked for at its URL, and what its server gave along to ask again by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.events.encoding import stamp
from app.rules.subscriptions import Subscription, subscriptions
from app.store.database import Store
from app.store.transaction import transaction

EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """The last time a list was asked for. `url`, `etag` and `modified` belong to what is kept of it."""

    at: datetime
    url: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A list whose day is over, and the last time it was asked for."""

    list: Subscription
    asked: Asked | None


def note(store: Store, list_: str, asked: Asked) -> None:
    """Write down that a list was asked for."""
    row = [list_, stamp(asked.at), asked.url, asked.etag, asked.modified]
    sql = "INSERT OR REPLACE INTO lists_asked (list, at, url, etag, modified) VALUES (?, ?, ?, ?, ?)"
    with transaction(store):
        store.connection.execute(sql, row)


def asked_of(store: Store, list_: str) -> Asked | None:
    """The last time a list was asked for; None for never."""
    sql = "SELECT at, url, etag, modified FROM lists_asked WHERE list = ?"
    row = store.connection.execute(sql, [list_]).fetchone()
    return None if row is None else Asked(datetime.fromisoformat(row[0]), *row[1:])


def due(store: Store, now: datetime) -> Sequence[Due]:
    """The lists by URL that were not asked for today; of a day in the future nobody knows how it came about."""
    by_url = [each for each in subscriptions(store) if each.is_by_url]
    lines = (Due(each, asked_of(store, each.id)) for each in by_url)
    return [each for each in lines if each.asked is None or abs(now - each.asked.at) >= EVERY]
