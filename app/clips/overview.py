"""What each source holds, with its refused files, for the page that shows the sources."""

import os
from dataclasses import dataclass

from app.clips.catalogue import Problem
from app.clips.feeds import Feed, feeds
from app.clips.sources import SourceRow, sources
from app.store.database import Store


@dataclass(frozen=True, slots=True)
class Holding:
    """A source, how many of its files were refused, and the first of those by path; `feed` if it is an open one."""

    source: SourceRow
    refused: int
    problems: tuple[Problem, ...]
    feed: Feed | None = None


def overview(store: Store, n: int) -> list[Holding]:
    """All sources in the order in which they were added, each with at most `n` of its refused files."""
    far = {feed.source: feed for feed in feeds(store)}
    return [
        Holding(row, _count(store, row.id), _problems(store, row.id, n), far.get(row.id))
        for row in sources(store)
    ]


def _count(store: Store, source: int) -> int:
    row = store.connection.execute("SELECT count(*) FROM refused WHERE source = ?", [source]).fetchone()
    return int(row[0])


def _problems(store: Store, source: int, n: int) -> tuple[Problem, ...]:
    rows = store.connection.execute(
        "SELECT path, why FROM refused WHERE source = ? ORDER BY path LIMIT ?", [source, n]
    )
    return tuple(Problem(source, os.fsdecode(path), why) for path, why in rows)
