"""The doors work without a display, and answer with one JSON document."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from app.__main__ import main
from app.clips.clip import Clip
from app.paths import Paths
from tests.journeys.conftest import TOPICS, stocked


class Doors:
    """The command line over one data folder."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def __call__(self, *words: str, code: int = 0) -> Any:
        done = CliRunner().invoke(main, ["--data-dir", str(self._data), *words])
        assert done.exit_code == code, done.output
        return json.loads(done.stdout) if code != 2 else done.stderr


@pytest.fixture
def doors(paths: Paths) -> Doors:
    return Doors(paths.data)


def share(order: Sequence[dict[str, Any]], clips: Sequence[Clip], topic: str) -> float:
    about = {clip.id for clip in clips if topic in clip.tags}
    return sum(placed["clip"] in about for placed in order) / len(order)


def test_a_finished_topic_doubles_its_share_and_an_undo_of_all_gives_the_untouched_order(
    doors: Doors, paths: Paths
) -> None:
    clips = stocked(paths, 60)
    untouched = doors("next", "-n", "20", "--json")
    events = []
    for clip in clips[:40]:
        seconds = "8" if "foxes" in clip.tags else "0.5"
        events += doors("watch", clip.id, "--seconds", seconds)["event"]
    after = doors("next", "-n", "20", "--json")
    assert share(after, clips, "foxes") >= 2 / len(TOPICS)
    assert doors("next", "-n", "20", "--json") == after
    assert doors("undo", *events) == {"events": len(events), "profile": "rebuilt"}
    assert doors("next", "-n", "20", "--json") == untouched


def test_the_reasons_of_the_next_clips_add_up_to_their_scores(doors: Doors, paths: Paths) -> None:
    clips = stocked(paths, 60)
    for clip in clips[:6]:
        doors("watch", clip.id, "--seconds", "8", "--like")
    for placed in doors("next", "-n", "20", "--json"):
        assert abs(sum(reason["value"] for reason in placed["reasons"]) - placed["score"]) < 1e-9
        assert 0 < placed["probability"] <= 1


def test_next_shows_nothing_and_learns_nothing(doors: Doors, paths: Paths) -> None:
    stocked(paths, 12)
    doors("next", "--json")
    assert doors("events", "--json") == []


def test_a_refused_tag_is_hidden_and_says_so(doors: Doors, paths: Paths) -> None:
    clips = stocked(paths, 60)
    doors("watch", clips[0].id, "--seconds", "1", "--not-interested", f"tag:{clips[0].tags[0]}")
    hidden = doors("clips", "--hidden", "--json")
    assert {clip["id"] for clip in hidden} == {clip.id for clip in clips if clips[0].tags[0] in clip.tags}
    assert all(clip["hidden_by"]["rule"] and clip["hidden_by"]["why"] for clip in hidden)
    assert not {placed["clip"] for placed in doors("next", "-n", "50", "--json")} & {c["id"] for c in hidden}


def test_what_is_forgotten_is_gone(doors: Doors, paths: Paths) -> None:
    clips = stocked(paths, 12)
    doors("watch", clips[0].id, "--seconds", "8", "--save")
    assert doors("forget", "--clip", clips[0].id)["events"] == 3
    assert doors("events", "--json") == []


@pytest.mark.parametrize(
    "words",
    [
        ("watch", "nobody", "--seconds", "3"),
        ("undo", "nothing"),
        ("sources", "add", "/nowhere/at/all"),
        ("settings", "volum"),
        ("settings", "volume", "11"),
        ("forget",),
        ("events", "--since", "yesterday"),
    ],
)
def test_a_wrong_call_is_answered_with_a_sentence(doors: Doors, paths: Paths, words: tuple[str, ...]) -> None:
    stocked(paths, 1)
    assert "." in doors(*words, code=2)


def test_a_newer_database_is_refused_at_each_door(paths: Paths) -> None:
    stocked(paths, 1)
    connection = sqlite3.connect(paths.database)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    done = CliRunner().invoke(main, ["--data-dir", str(paths.data), "events", "--json"])
    assert done.exit_code == 1
    assert "newer" in done.stderr


def test_a_limit_can_be_made_stricter_at_the_door_and_not_looser(doors: Doors, paths: Paths) -> None:
    stocked(paths, 1)
    for name, minutes in (("daily_limit_min", 60), ("daily_limit_min", 30), ("bedtime_from_min", 1320)):
        assert doors("settings", name, str(minutes), "--json") == {name: minutes}
    for name, minutes in (("daily_limit_min", 31), ("daily_limit_min", 0), ("bedtime_to_min", 300)):
        assert "sentence" in doors("settings", name, str(minutes), "--json", code=2)
    assert doors("settings", "daily_limit_min", "--json") == {"daily_limit_min": 30}
    assert doors("settings", "volume", "0.5", "--json") == {"volume": 0.5}
