"""With damaged data the feed and the doors open all the same, and say what was kept."""

import json

from click.testing import CliRunner

from app.__main__ import main
from app.front import enter
from app.paths import Paths
from app.rescue.opening import told
from tests.app.rescue.damage import A_DETAIL, keep_a_backup, live, pages_with, zero


def test_the_feed_opens_with_a_sentence(paths: Paths) -> None:
    live(paths.database)
    keep_a_backup(paths.database)
    zero(paths.database, 1)
    store, opening = enter(paths.database)
    assert opening.sources == 1
    assert "Kept: 2,000 events and 40 clips, from the backup" in store.submit(told).result()
    store.shut()


def test_damage_that_only_the_first_look_finds_is_mended_before_the_feed_opens(paths: Paths) -> None:
    live(paths.database)
    zero(paths.database, *pages_with(paths.database, b"Title of "))
    store, _ = enter(paths.database)
    assert "Kept: 2,000 events and 0 clips" in store.submit(told).result()
    store.shut()


def test_a_door_answers_and_says_on_the_side_what_was_kept(paths: Paths) -> None:
    ids = live(paths.database)
    keep_a_backup(paths.database)
    zero(paths.database, 1)
    done = CliRunner().invoke(main, ["--data-dir", str(paths.data), "events", "--json"])
    assert done.exit_code == 0
    assert [each["id"] for each in json.loads(done.stdout)] == ids
    assert "from the backup of 2026-11-24 21:30 UTC" in done.stderr


def test_damage_that_a_door_runs_into_is_mended_by_the_next(paths: Paths) -> None:
    live(paths.database)
    zero(paths.database, pages_with(paths.database, A_DETAIL)[3])
    doors = ["--data-dir", str(paths.data), "events", "--json"]
    met = CliRunner().invoke(main, doors)
    assert (met.exit_code, met.stdout) == (1, "")
    assert "Start again: then it is mended" in met.stderr
    mended = CliRunner().invoke(main, doors)
    assert mended.exit_code == 0 and "all that could be read" in mended.stderr
    assert 1900 < len(json.loads(mended.stdout)) < 2000
