"""The figures of the page are those that plain SQL counts, which these tests write down once more."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.insights.evidence import evidence
from app.insights.figures import Figures, figures
from app.insights.shares import By, gini
from app.insights.span import Span
from app.insights.variety import by_chance
from app.rules.matcher import Matcher
from app.rules.ruling import NO_RULES
from app.store.database import Store

VIEWED = "FROM events JOIN clips ON clips.id = clip WHERE kind IN ('watched', 'skipped')"
TOPIC = "substr(tags, 1, instr(tags || char(10), char(10)) - 1)"


@pytest.fixture(scope="module")
def seen(month: Store, span: Span) -> Figures:
    return figures(month, span)


@pytest.fixture
def plain(sql: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(sql)
    yield connection
    connection.close()


def test_the_month_is_not_an_empty_one(seen: Figures) -> None:
    assert seen.endings.viewings > 500


def test_minutes_by_topic_and_day_are_those_of_sql(seen: Figures, plain: sqlite3.Connection) -> None:
    rows = plain.execute(
        f"SELECT {TOPIC}, date(at, 'localtime'), sum(value) / 60 {VIEWED} GROUP BY 1, 2"
    ).fetchall()
    counted = {(topic, day): minutes for topic, day, minutes in rows}
    days = [day.isoformat() for day in seen.span.days]
    for stream in seen.streams[:-1]:
        for day, minutes in zip(days, stream.minutes, strict=True):
            assert minutes == pytest.approx(counted.get((stream.topic, day), 0.0))
    shown = sum(sum(stream.minutes) for stream in seen.streams)
    assert shown == pytest.approx(sum(counted.values()))


def test_minutes_by_hour_are_those_of_sql(seen: Figures, plain: sqlite3.Connection) -> None:
    rows = plain.execute(
        f"SELECT (strftime('%w', at, 'localtime') + 6) % 7, strftime('%H', at, 'localtime') + 0, sum(value) / 60"
        f" {VIEWED} GROUP BY 1, 2"
    ).fetchall()
    counted = {(day, hour): minutes for day, hour, minutes in rows}
    for day in range(7):
        for hour in range(24):
            assert seen.hours[day][hour] == pytest.approx(counted.get((day, hour), 0.0))


def test_endings_are_those_of_sql(seen: Figures, plain: sqlite3.Connection) -> None:
    row = plain.execute(f"""
        SELECT count(*), sum(value >= 0.9 * json_extract(detail, '$.duration_s')), sum(kind = 'skipped') {VIEWED}
    """).fetchone()
    assert (seen.endings.viewings, seen.endings.finished, seen.endings.left) == row
    assert sum(week.viewings for week in seen.weeks) == row[0]


def test_endings_of_a_tag_are_those_of_sql(month: Store, span: Span, plain: sqlite3.Connection) -> None:
    for tag, found in evidence(month, span, (), Matcher(NO_RULES).verdict).tags.items():
        row = plain.execute(
            f"""SELECT count(*), sum(value >= 0.9 * json_extract(detail, '$.duration_s')) {VIEWED}
            AND instr(char(10) || tags || char(10), char(10) || ? || char(10))""",
            [tag],
        ).fetchone()
        assert (found.viewings, found.finished) == row


@pytest.mark.parametrize(
    ("by", "column"), [(By.CREATOR, "creator"), (By.LANGUAGE, "language"), (By.TOPIC, TOPIC)]
)
def test_shares_are_those_of_sql(seen: Figures, plain: sqlite3.Connection, by: By, column: str) -> None:
    shown = dict(
        plain.execute(
            f"SELECT {column}, count(*) FROM events JOIN clips ON clips.id = clip WHERE kind = 'shown' GROUP BY 1"
        )
    )
    stock = dict(plain.execute(f"SELECT {column}, count(*) FROM clips GROUP BY 1"))
    shares = seen.fairness[by].shares
    assert {share.name: share.times for share in shares if share.times} == shown
    for share in shares:
        assert share.shown == pytest.approx(shown.get(share.name, 0) / sum(shown.values()))
        assert share.catalogue == pytest.approx(stock[share.name] / sum(stock.values()))


def test_shares_of_sources_are_those_of_sql(seen: Figures, plain: sqlite3.Connection) -> None:
    held = "files JOIN sources ON sources.id = files.source"
    stock = dict(plain.execute(f"SELECT title, count(DISTINCT clip) FROM {held} GROUP BY title"))
    shown = dict(
        plain.execute(
            f"SELECT title, count(*) FROM {held} JOIN events ON events.clip = files.clip"
            " WHERE events.kind = 'shown' GROUP BY title"
        )
    )
    shares = seen.fairness[By.SOURCE].shares
    assert {share.name: share.times for share in shares} == shown
    for share in shares:
        assert share.shown == pytest.approx(shown[share.name] / sum(shown.values()))
        assert share.catalogue == pytest.approx(stock[share.name] / sum(stock.values()))


def test_new_clips_are_those_that_came_in_during_the_month(seen: Figures, plain: sqlite3.Connection) -> None:
    late = f"SELECT id FROM clips WHERE date(added, 'localtime') >= '{seen.span.first}'"
    came = plain.execute(f"SELECT count(*) FROM ({late})").fetchone()[0]
    met = plain.execute(f"SELECT count(DISTINCT clip) FROM events WHERE kind = 'shown' AND clip IN ({late})")
    assert (seen.newcomers.came, seen.newcomers.met) == (came, met.fetchone()[0])
    ended = (
        f"count(*), sum(value >= 0.9 * json_extract(detail, '$.duration_s')), sum(kind = 'skipped') {VIEWED}"
    )
    for found, which in ((seen.newcomers.own, "IN"), (seen.newcomers.others, "NOT IN")):
        row = plain.execute(f"SELECT {ended} AND clip {which} ({late})").fetchone()
        assert (found.viewings, found.finished, found.left) == row
        assert found.viewings > 0


def test_variety_is_the_topics_among_ten_in_a_row(seen: Figures, plain: sqlite3.Connection) -> None:
    rows = plain.execute(f"""
        SELECT count(DISTINCT topic) FROM (
            SELECT {TOPIC} AS topic, session,
                (row_number() OVER (PARTITION BY session ORDER BY events.id) - 1) / 10 AS row,
                count(*) OVER (PARTITION BY session) AS size
            FROM events JOIN clips ON clips.id = clip WHERE kind = 'shown')
        WHERE row < size / 10 GROUP BY session, row
    """).fetchall()
    assert seen.variety.rows == len(rows)
    assert seen.variety.topics == pytest.approx(sum(topics for (topics,) in rows) / len(rows))


def test_topics_by_chance_are_those_of_many_draws() -> None:
    stock, chance = {"a": 30, "b": 15, "c": 4, "d": 1}, random.Random(3)
    clips = [topic for topic, count in stock.items() for _ in range(count)]
    drawn = [len(set(chance.sample(clips, 10))) for _ in range(4000)]
    assert by_chance(stock) == pytest.approx(sum(drawn) / len(drawn), abs=0.05)
    assert by_chance({"a": 2, "b": 1}) == 2
    assert by_chance({}) == 0


@pytest.mark.parametrize(
    ("times", "expected"), [([], 0.0), ([0, 0], 0.0), ([5, 5, 5], 0.0), ([1, 3], 0.25), ([0, 0, 0, 8], 0.75)]
)
def test_gini_is_that_of_the_textbook(times: list[int], expected: float) -> None:
    assert gini(times) == pytest.approx(expected)
