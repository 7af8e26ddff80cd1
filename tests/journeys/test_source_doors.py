"""Open feeds are added, refreshed and removed without a display, over real connections."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from app.__main__ import main
from app.paths import Paths
from tests.journeys.web import Item, Web


class Doors:
    """The command line over one data folder."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self.told = ""

    def __call__(self, *words: str, code: int = 0) -> Any:
        done = CliRunner().invoke(main, ["--data-dir", str(self._data), *words])
        assert done.exit_code == code, done.output
        self.told = done.stderr
        return json.loads(done.stdout) if done.stdout else done.stderr

    def add(self, where: str) -> Any:
        return self("sources", "add", where, "--on-my-network", "--json")

    def refresh(self, *words: str, code: int = 0) -> Any:
        return self("sources", "refresh", *words, "--json", code=code)["sources"]


@pytest.fixture
def doors(paths: Paths) -> Doors:
    return Doors(paths.data)


@pytest.fixture
def web() -> Iterator[Web]:
    with Web([Item("tea", "Tea on a rainy day", 3), Item("trains", "Trains at night", 2)]) as web:
        yield web


def test_a_feed_is_added_refreshed_and_listed(doors: Doors, web: Web) -> None:
    added = doors.add(web.where)
    assert added == {"id": 1, "kind": "rss", "where": web.where, "title": added["title"]}
    assert "127.0.0.1 is asked what is new" in doors.told
    (result,) = doors.refresh()
    assert result == {"id": 1, "added": 2, "updated": 0, "gone": 0, "refused": [], "error": None}
    (row,) = doors("sources", "list", "--json")
    assert (row["clips"], row["error"], row["last_refresh"] is not None) == (2, None, True)
    clips = doors("clips", "--json")
    assert {clip["title"] for clip in clips} == {item.title for item in web.items}
    assert {clip["where"] for clip in clips} == {f"{web.base}/{item.name}" for item in web.items}


def test_a_second_refresh_asks_once_and_edits_and_deletions_arrive(doors: Doors, web: Web) -> None:
    doors.add(web.where)
    doors.refresh()
    web.asked.clear()
    assert doors.refresh("1")[0]["added"] == 0
    assert web.asked == ["/feed.xml"]
    web.items = [Item("foxes", "Foxes at dawn", 4), Item("trains", "Trains by day", 2)]
    (result,) = doors.refresh("1")
    assert (result["added"], result["updated"], result["gone"]) == (1, 1, 1)
    titles = {clip["title"] for clip in doors("clips", "--json")}
    assert titles == {"Foxes at dawn", "Trains by day"}


def test_without_the_viewers_word_the_own_network_is_not_asked(doors: Doors, web: Web) -> None:
    sentence = doors("sources", "add", web.where, "--json", code=1)
    assert "which nobody allowed for it" in sentence
    assert web.asked == [] and doors("sources", "list", "--json") == []


def test_a_paused_feed_is_asked_only_by_its_number(doors: Doors, web: Web) -> None:
    doors.add(web.where)
    doors("sources", "pause", "1")
    web.asked.clear()
    assert doors.refresh() == [] and web.asked == []
    assert doors.refresh("1")[0]["added"] == 2
    doors("sources", "resume", "1")
    assert len(doors.refresh()) == 1


def test_a_feed_in_trouble_is_a_sentence_and_exit_code_1(doors: Doors, web: Web) -> None:
    doors.add(web.where)
    doors.refresh()
    web.feed = lambda: b""  # type: ignore[method-assign]  # the server has lost it
    (result,) = doors.refresh(code=1)
    assert "does not have this" in result["error"]
    assert len(doors("clips", "--json")) == 2
    assert doors("sources", "list", "--json")[0]["error"] == result["error"]


def test_a_folder_that_is_paused_is_a_wrong_call(doors: Doors, tmp_path: Path) -> None:
    doors("sources", "add", str(tmp_path), "--json")
    assert "is a folder" in doors("sources", "pause", "1", code=2)


def test_words_are_told_to_nobody_before_the_viewer_chooses(doors: Doors) -> None:
    assert "add one of these: https://" in doors("sources", "add", "foxes at dawn", "--json", code=2)


def test_a_removed_feed_leaves_no_byte_of_it(doors: Doors, web: Web, paths: Paths) -> None:
    doors.add(web.where)
    doors.refresh()
    doors("sources", "remove", "1")
    words = (b"rainy", b"Clips of Ann", web.where.encode(), b"trains.mp4")
    files = [file.read_bytes() for file in paths.data.rglob("*") if file.is_file()]
    assert not [word for word in words if any(word in file for file in files)]


def test_feeds_go_to_another_device_as_a_list(doors: Doors, web: Web, tmp_path: Path) -> None:
    added, file = doors.add(web.where), tmp_path / "feeds.opml"
    doors("sources", "export", str(file), "--json")
    there = Doors(tmp_path / "there")
    assert there("sources", "import", str(file), "--json") == {"sources": [1], "left_out": []}
    (row,) = there("sources", "list", "--json")
    assert (row["kind"], row["where"], row["title"]) == ("rss", web.where, added["title"])
    (result,) = there.refresh(code=1)
    assert "which nobody allowed for it" in result["error"]


def test_a_list_brings_nothing_that_asks_by_itself(doors: Doors, tmp_path: Path) -> None:
    file, where = tmp_path / "feeds.opml", "https://page.example/videos"
    file.write_text(f"<opml><body><outline xmlUrl='{where}' ownfeedKind='page'/></body></opml>")
    told = doors("sources", "import", str(file), "--json", code=1)
    assert told == {"sources": [], "left_out": [where]}


def test_with_folders_alone_no_network_is_loaded(paths: Paths, tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    folder.mkdir()
    script = """
import sys
from app.__main__ import main
for words in (["add", sys.argv[2]], ["refresh", "--json"], ["list", "--json"]):
    main(["--data-dir", sys.argv[1], "sources", *words], standalone_mode=False)
print([name for name in ("httpcore2", "feedparser") if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", script, paths.data, folder], capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"
