"""The catalogue is searched from the command line."""

import pytest

from app.paths import Paths
from app.store.database import open_store
from tests.app.search.catalogues import stock
from tests.journeys.test_doors import Doors


@pytest.fixture
def doors(paths: Paths) -> Doors:
    store = open_store(paths.database)
    stock(store)
    store.close()
    return Doors(paths.data)


def test_words_and_what_was_noticed_are_searched_and_copies_folded(doors: Doors) -> None:
    found = doors("clips", "--search", "dog", "--json")
    assert [(each["id"], each["copies"]) for each in found] == [("hound", []), ("shore", [])]
    assert found[1]["found"][0]["name"] == "dog"
    assert doors("clips", "--search", "blorf", "--json") == []


def test_more_like_a_clip_is_asked_for_by_its_id(doors: Doors) -> None:
    found = doors("clips", "--similar-to", "sand", "--json")
    assert [each["id"] for each in found] == ["shore"]
    found = doors("clips", "--similar-to", "shore", "--json")
    assert {each["id"]: each["copies"] for each in found} == {"hound": ["hound again"], "sand": []}


def test_the_door_says_what_was_wrong_with_the_question(doors: Doors) -> None:
    assert "No clip that can be played has the id nobody" in doors("clips", "--similar-to", "nobody", code=2)
    assert "not both" in doors("clips", "--similar-to", "sand", "--search", "dog", code=2)


def test_a_plain_list_shows_each_copy_with_its_group(doors: Doors) -> None:
    groups = {each["id"]: each["copy_of"] for each in doors("clips", "--json")}
    assert groups == {"shore": None, "hound": "hound", "hound again": "hound", "sand": None, "cup": None}
