"""The doors of the rules: what they promise to scripts, and that their deeds can be undone to the last bit."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.__main__ import main
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.network.client import Client
from app.paths import Paths
from app.rules.encoding import to_detail
from app.rules.made import made
from app.store.database import open_store
from tests.app.network.conftest import HERE, everywhere_here
from tests.app.network.server import Server
from tests.app.network.server import answer as answered
from tests.journeys.conftest import stocked
from tests.journeys.test_doors import Doors

Deed = Callable[[Doors, str], list[str]]


@pytest.fixture
def doors(paths: Paths) -> Doors:
    return Doors(paths.data)


def rule(*words: str) -> Deed:
    return lambda doors, _clip: list(doors("rules", "add", *words)["event"])


def not_interested(what: str) -> Deed:
    def press(doors: Doors, clip: str) -> list[str]:
        events = doors("watch", clip, "--seconds", "1", "--not-interested", what)["event"]
        return list(events)

    return press


def removal(doors: Doors, _clip: str) -> list[str]:
    return list(doors("rules", "remove", doors("rules", "list", "--json")[0]["id"])["event"])


def change(action: str) -> Deed:
    """The first thing said becomes milder; only a rule about a topic can be less."""

    def press(doors: Doors, _clip: str) -> list[str]:
        (first, *_) = doors("rules", "list", "--json")
        return list(doors("rules", "change", first["id"], "--action", action)["event"])

    return press


@pytest.mark.parametrize(
    "deed",
    [
        rule("tag", "foxes"),
        rule("word", "kites", "--days", "30"),
        rule("topic", "bread", "--action", "less", "--amount", "-0.5"),
        rule("label", "disputed"),
        not_interested("clip"),
        not_interested("tag:tides"),
        removal,
        change("less"),
    ],
)
def test_a_deed_that_is_undone_leaves_the_next_fifty_as_they_were(
    doors: Doors, paths: Paths, tmp_path: Path, deed: Deed
) -> None:
    clips = stocked(paths, 60)
    doors("lists", "add", str(labelling(tmp_path)))
    doors("watch", clips[1].id, "--seconds", "8", "--like")
    doors("rules", "add", "tag", "chess")
    before = doors("next", "-n", "50", "--json")
    events = deed(doors, clips[0].id)
    assert doors("next", "-n", "50", "--json") != before
    doors("undo", *events)
    assert doors("next", "-n", "50", "--json") == before


def labelling(folder: Path) -> Path:
    """A list that puts a label on clips about foxes."""
    file = folder / "desk.csv"
    file.write_text("kind,value,label,link\nword,foxes,disputed,\n")
    return file


def test_a_rule_that_ended_by_itself_hides_nothing_and_undone_leaves_the_next_fifty_as_they_were(
    doors: Doors, paths: Paths
) -> None:
    stocked(paths, 60)
    before = doors("next", "-n", "50", "--json")
    at = datetime.now(UTC) - timedelta(days=2)
    ended = to_detail(made("word", "kites", until=at + timedelta(days=1)))
    event = Event(new_id(at), at, "s", Kind.RULE_ADDED, detail=ended)
    store = open_store(paths.database)
    append(store, event)
    store.close()
    assert doors("clips", "--hidden", "--json") == []
    doors("undo", event.id)
    assert doors("next", "-n", "50", "--json") == before


def test_rules_are_listed_as_they_were_made(doors: Doors, paths: Paths) -> None:
    stocked(paths, 12)
    made = doors("rules", "add", "word", "street food", "--action", "blur", "--days", "30")["event"]
    (listed,) = doors("rules", "list", "--json")
    assert listed["id"] == made[0]
    assert {key: listed[key] for key in ("kind", "value", "action", "made_by")} == {
        "kind": "word", "value": "street food", "action": "blur", "made_by": "you",
    }  # fmt: skip
    assert listed["until"] > listed["at"]


def test_what_cannot_be_a_rule_is_a_wrong_call(doors: Doors, paths: Paths) -> None:
    stocked(paths, 12)
    assert "no regular expression" in doors("rules", "add", "pattern", "(", code=2)
    assert "There is no rule" in doors("rules", "remove", "nothing", code=2)


def test_a_catastrophic_pattern_is_refused_with_a_sentence(doors: Doors, paths: Paths) -> None:
    stocked(paths, 12)
    store = open_store(paths.database)
    store.connection.execute("UPDATE clips SET caption = ?", ["a" * 60 + "b"])
    store.close()
    assert "took too long" in doors("rules", "add", "pattern", "(a|aa)+$", code=2)
    assert doors("rules", "list", "--json") == []


def test_rules_are_carried_over_in_a_file(doors: Doors, paths: Paths, tmp_path: Path) -> None:
    stocked(paths, 12)
    doors("rules", "add", "creator", "Ada")
    file = tmp_path / "rules.json"
    doors("rules", "export", str(file))
    other = Doors(tmp_path / "other")
    assert [each["value"] for each in other("rules", "import", str(file), "--dry-run")["rules"]] == ["Ada"]
    assert other("rules", "list", "--json") == []
    other("rules", "import", str(file))
    assert [each["value"] for each in other("rules", "list", "--json")] == ["Ada"]


def test_an_import_says_what_it_left_out(doors: Doors, tmp_path: Path) -> None:
    file = tmp_path / "rules.json"
    file.write_text(
        json.dumps({"rules": [{"kind": "word", "value": "tea"}, {"kind": "smell", "value": "x"}]})
    )
    found = doors("rules", "import", str(file), code=1)
    assert (len(found["rules"]), len(found["refused"]), len(found["event"])) == (1, 1, 1)


def test_a_search_and_the_next_clips_pass_over_what_is_hidden(doors: Doors, paths: Paths) -> None:
    clips = stocked(paths, 36)
    doors("rules", "add", "word", "foxes")
    hidden = {clip.id for clip in clips if "foxes" in clip.tags}
    assert {clip["id"] for clip in doors("clips", "--hidden", "--json")} == hidden
    assert doors("clips", "--search", "foxes", "--json") == []
    assert not {placed["clip"] for placed in doors("next", "-n", "30", "--json")} & hidden


def test_a_list_blocks_and_labels_and_can_be_left_again(doors: Doors, paths: Paths, tmp_path: Path) -> None:
    clips = stocked(paths, 72)
    file = tmp_path / "desk.csv"
    file.write_text("kind,value,label,link\ncreator,Maker 3,,\nword,foxes,disputed,https://example.org\n")
    before = doors("next", "-n", "50", "--json")
    added = doors("lists", "add", str(file), "--title", "Fact desk")
    assert (added["blocks"], added["labels"], added["unusable"]) == (1, 1, 0)
    hidden = doors("clips", "--hidden", "--json")
    assert {clip["creator"] for clip in hidden} == {"Maker 3"}
    assert hidden[0]["hidden_by"] == {
        "rule": added["event"][0],
        "why": "Fact desk hides everything by Maker 3.",
    }
    rule = doors("rules", "add", "label", "Disputed")
    labelled = {clip.id for clip in clips if "foxes" in clip.tags}
    assert labelled < {clip["id"] for clip in doors("clips", "--hidden", "--json")}
    doors("undo", *rule["event"])
    left = doors("lists", "remove", doors("lists", "list", "--json")[0]["id"])
    assert doors("clips", "--hidden", "--json") == []
    doors("undo", *left["event"])
    assert len(doors("clips", "--hidden", "--json")) == len(hidden)
    doors("undo", *added["event"])
    assert doors("next", "-n", "50", "--json") == before


def test_a_list_is_asked_for_at_its_url_and_obeyed(
    doors: Doors, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    clips = stocked(paths, 36)
    with Server(lambda _: [answered(b"kind,value\ncreator,Maker 3\n")]) as server:
        here = {(HERE, server.port)}
        monkeypatch.setattr(
            "app.doors.lists.guarded",
            lambda stopped: Client(lookup=everywhere_here, open_here=here, stopped=stopped),
        )
        url = f"http://lists.example:{server.port}/desk.csv"
        added = doors("lists", "add", url)
    assert (added["blocks"], added["labels"]) == (1, 0)
    listed = doors("lists", "list", "--json")[0]
    assert (listed["title"], listed["where"]) == ("desk, lists.example", url)
    hidden = {clip["id"] for clip in doors("clips", "--hidden", "--json")}
    assert hidden == {clip.id for clip in clips if clip.creator == "Maker 3"} != set()


def test_a_url_that_leads_to_this_device_is_refused_and_nothing_is_added(doors: Doors, paths: Paths) -> None:
    words = ["--data-dir", str(paths.data), "lists", "add", "http://localhost/list.csv"]
    refused = CliRunner().invoke(main, words)
    assert refused.exit_code == 1
    assert "nobody allowed" in refused.stderr and "localhost is asked now" in refused.stderr
    assert doors("lists", "list", "--json") == []
