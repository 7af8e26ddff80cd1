"""The doors of what is followed: said, listed with what is new, taken back, taken along."""

import pytest

from app.paths import Paths
from tests.journeys.conftest import TOPICS, stocked
from tests.journeys.test_doors import Doors


@pytest.fixture
def doors(paths: Paths) -> Doors:
    """The command line of somebody with a catalogue."""
    stocked(paths)
    return Doors(paths.data)


def test_what_is_followed_is_listed_with_what_is_there_and_ends_by_word_or_undo(doors: Doors) -> None:
    (first,) = doors("follow", "Maker 3")["event"]
    assert doors("follow", "creator:Maker 3")["event"] == [], "it is so already"
    doors("follow", f"#{TOPICS[0].upper()}")
    tag, maker = doors("following", "--json")
    assert (tag["what"], tag["source"], tag["clips"]) == (f"tag:{TOPICS[0]}", None, 120 // len(TOPICS))
    assert (maker["what"], maker["source"], maker["new"]) == ("creator:Maker 3", "Nowhere", maker["clips"])
    doors("unfollow", f"tag:{TOPICS[0]}")
    doors("undo", first)
    assert doors("following", "--json") == []


def test_a_name_that_nobody_has_is_answered_with_a_sentence(doors: Doors) -> None:
    assert "No clip here is by 'Nobody'" in doors("follow", "Nobody", code=2)
    assert "letter" in doors("follow", "#", code=2)


def test_what_is_followed_goes_with_an_export(doors: Doors, paths: Paths) -> None:
    doors("follow", "#tea")
    doors("export", str(paths.data / "all.jsonl"), "--json")
    doors("forget", "--tag", "tea")
    assert doors("following", "--json") == []
    doors("import", str(paths.data / "all.jsonl"), "--json")
    assert [each["title"] for each in doors("following", "--json")] == ["#tea"]
