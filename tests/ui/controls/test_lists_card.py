"""The card of lists: what each does, how one is listened to and left."""

from pathlib import Path

from PySide6.QtCore import QUrl

from app.rules.rule import Action
from tests.ui.beside import all_named, named, press, reach, texts, write
from tests.ui.controls.around import K, Shelf, previewed
from ui.controls.lists_model import ListsModel
from ui.window import FeedWindow


def test_a_list_says_what_it_does_and_is_left_by_keyboard(
    window: FeedWindow, shelf: Shelf, tmp_path: Path
) -> None:
    (tmp_path / "Calm.csv").touch()
    shelf.add(tmp_path / "Calm.csv", Action.BLUR)
    words = texts(named(window, "list_Calm"))
    assert words[:2] == ["Calm", "blurs 3 names  ·  puts 2 labels on clips"]
    reach(window, "leave_Calm")
    press(window, K.Key_Space)
    assert not list(all_named(window, "list_Calm"))


def chosen(window: FeedWindow, file: Path) -> None:
    """As the dialog says it."""
    lists = window.shell.models["lists"]  # type: ignore[index]
    assert isinstance(lists, ListsModel)
    lists.choose(QUrl.fromLocalFile(str(file)))


def test_a_file_that_is_no_list_is_said(window: FeedWindow, tmp_path: Path) -> None:
    chosen(window, tmp_path / "Missing.csv")
    assert "Missing.csv cannot be read." in texts(named(window, "controls"))


def test_what_a_list_would_do_is_seen_before_it_is_listened_to(
    window: FeedWindow, shelf: Shelf, tmp_path: Path
) -> None:
    (tmp_path / "Calm.csv").touch()
    chosen(window, tmp_path / "Calm.csv")
    assert named(window, "list_offered").property("text") == "Calm  ·  hides 1 name  ·  puts 1 label on clips"
    assert previewed(window) == "This hides 1 of your next 100, labels 1"
    assert not shelf.lines
    press(window, K.Key_Tab, K.Key_Space)
    assert not list(all_named(window, "list_offered"))
    assert previewed(window) == "Hidden: 0 of your next 100"
    chosen(window, tmp_path / "Calm.csv")
    press(window, K.Key_Space)
    assert [line.list.title for line in shelf.lines] == ["Calm"]


def test_the_way_to_leave_a_list_shows_what_would_come_without_it(
    window: FeedWindow, shelf: Shelf, tmp_path: Path
) -> None:
    shelf.add(tmp_path / "Calm.csv", Action.HIDE)
    reach(window, "leave_Calm")
    assert previewed(window) == "This hides 0 of your next 100"
    press(window, K.Key_Tab)
    assert previewed(window) == "Hidden: 0 of your next 100"


def test_a_list_is_listened_to_by_its_address_and_the_host_is_named_before_it_is_asked(
    window: FeedWindow, shelf: Shelf
) -> None:
    reach(window, "list_address")
    write(window, "https://lists.example/calm.csv")
    assert texts(named(window, "list_notice"))[0].startswith("lists.example is asked now and once a day")
    assert not shelf.lines
    press(window, K.Key_Return)
    words = texts(named(window, "list_calm"))[1]
    assert words == "hides 3 names  ·  puts 2 labels on clips  ·  lists.example is asked once a day"
    assert named(window, "list_address").property("text") == ""


def test_what_cannot_be_asked_is_said_and_what_was_written_stays(window: FeedWindow, shelf: Shelf) -> None:
    reach(window, "list_address")
    write(window, "file:///etc/passwd")
    assert "only https:// and http:// can be asked" in texts(named(window, "list_notice"))[0]
    press(window, K.Key_Return)
    assert not shelf.lines
    named(window, "list_address").setProperty("text", "broken.example")
    press(window, K.Key_Return)
    assert "broken.example does not answer. What was known before is kept." in texts(
        named(window, "controls")
    )
    assert named(window, "list_address").property("text") == "broken.example"
