"""A store with a month of somebody's evenings in it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.clips.catalogue import Found, save
from app.clips.clip import Clip
from app.clips.sources import add_source
from app.insights.span import Span, four_weeks
from app.store.database import Store, open_store
from tests.journeys.month import live

NOW = datetime(2026, 11, 24, 22, 30).astimezone()
TOPICS = ("foxes", "kites", "bread", "chess", "moss", "bells", "tides", "stars", "knots", "tea")


def made_up(count: int = 60) -> list[Clip]:
    """Clips of ten topics, five makers and two languages; each tenth came in a week ago."""
    return [
        Clip(
            id=f"{n:032x}",
            title=f"Clip {n}",
            where=f"/nowhere/{n}.mp4",
            tags=(TOPICS[n % 10], TOPICS[n % 7]),
            creator=f"Maker {n % 5 if n % 3 else 0}",
            language="en" if n % 4 else "fr",
            duration_s=6.0 + n % 9,
            added=datetime(2026, *((11, 17) if n % 10 == 3 else (10, 2))).astimezone(),
        )
        for n in range(count)
    ]


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(tmp_path_factory.mktemp("month") / "ownfeed.sqlite3")
    clips = made_up()
    for title, part in (("One", clips[::2]), ("Two", clips[1::2])):
        source = add_source(store, "made up", f"/nowhere/{title}", title)
        save(store, source, [Found(clip, clip.where, 1, 1) for clip in part])
    live(store, clips, NOW)
    yield store
    store.close()


@pytest.fixture(scope="module")
def span() -> Span:
    return four_weeks(NOW.date())


@pytest.fixture
def sql(month: Store) -> Path:
    """The file, for a reader that is not ours."""
    file = month.connection.execute("PRAGMA database_list").fetchone()[2]
    return Path(file)
