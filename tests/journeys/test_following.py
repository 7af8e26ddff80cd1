"""What the viewer follows, by keyboard alone: followed, seen to its end, new the next time, followed no longer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips.catalogue import Found, save
from app.clips.clip import Clip
from app.clips.findings import KeptFindings, keep
from app.events.event import Kind
from app.events.follows import Follows
from app.feed.following import POLICY
from app.feed.state import Page
from app.store.database import Store
from tests.journeys.conftest import TOPICS
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, named, press, reach, texts, wait_for

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def made_by(clip: Clip) -> set[str]:
    """All clips (ids) in the catalogue by the maker of this one."""
    return {f"{n:032x}" for n in range(120) if f"Maker {n % 17}" == clip.creator}


def comes_in(viewer: Viewer, clip: Clip) -> None:
    """A clip comes into the catalogue behind the open window."""

    def work(store: Store) -> None:
        (source,) = store.connection.execute("SELECT id FROM sources").fetchone()
        save(store, source, [Found(replace(clip, added=datetime.now(UTC)), f"/new/{clip.id}", 1, 1)])
        keep(store, [KeptFindings(clip.id, "made up", sensitive=0.0)])

    viewer.house.store.submit(work).result()


def at_the_end(viewer: Viewer) -> bool:
    return viewer.sees.page is Page.UP_TO_DATE


def plays(viewer: Viewer, policy: str) -> bool:
    """Whether the picture of a clip of this order is on stage."""
    placed, ring = viewer.house.session._line.current, viewer.house.ring.state
    return placed is not None and placed.policy == policy and ring.ready and ring.key == placed.clip.id


def opens(viewer: Viewer, qtbot: QtBot) -> None:
    """Press the key of the Following feed, and wait for what it brings."""
    viewer.press(K.Key_G)
    qtbot.waitUntil(lambda: at_the_end(viewer) or plays(viewer, POLICY))
    assert viewer.sees.following is not None


def through(viewer: Viewer, qtbot: QtBot) -> list[str]:
    """Swipe on to the end of the feed; the clips that were on stage."""
    met: list[str] = []
    while not at_the_end(viewer):
        met.append(viewer.clip.id)
        viewer.press(K.Key_Down)
        qtbot.waitUntil(lambda: at_the_end(viewer) or (viewer.clip.id != met[-1] and plays(viewer, POLICY)))
        assert len(met) < 40
    return met


def goes_to(viewer: Viewer, qtbot: QtBot, key: Qt.Key, page: str) -> None:
    """Press a key that leads from the stage to a page."""
    viewer.press(key)
    wait_for(qtbot, viewer.window, page)


def says(viewer: Viewer, qtbot: QtBot, page: str, words: str) -> None:
    """Wait until these words can be read on a page."""
    qtbot.waitUntil(lambda: any(words in text for text in texts(named(viewer.window, page))))


def test_what_is_followed_is_seen_to_its_end_and_only_what_came_is_new_the_next_time(
    viewer: Viewer, qtbot: QtBot
) -> None:
    viewer.settle()
    first = viewer.clip
    viewer.press(K.Key_A)
    assert viewer.sees.followed and viewer.sees.toast is not None
    opens(viewer, qtbot)
    met = through(viewer, qtbot)
    assert len(met) == len({*met}) and {*met} == made_by(first) - {first.id}
    wait_for(qtbot, viewer.window, "upToDate")
    assert viewer.house.ring.state.paused, "nothing plays on by itself"
    press(viewer.window, K.Key_Return)
    qtbot.waitUntil(lambda: viewer.clip.id == first.id and viewer.sees.following is None)
    opens(viewer, qtbot)
    says(viewer, qtbot, "upToDate", "You are up to date")
    viewer.press(K.Key_G)
    comes_in(viewer, replace(first, id="f" * 32, title="Just in"))
    opens(viewer, qtbot)
    assert through(viewer, qtbot) == ["f" * 32]
    viewer.press(K.Key_Down)
    qtbot.waitUntil(lambda: plays(viewer, POLICY) and viewer.clip.id in {*met})
    assert viewer.sees.following is not None and not viewer.sees.following.is_new, (
        "earlier clips come by the viewer's word alone"
    )
    shown = [event.detail["policy"] for event in viewer.logged(Kind.SHOWN)]
    assert shown.count(POLICY) == len(met) + 2


def test_an_undo_takes_a_follow_back(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.press(K.Key_A)
    viewer.settle()
    viewer.press(K.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: not viewer.sees.followed)
    assert viewer.logged(Kind.FOLLOWED) == []
    opens(viewer, qtbot)
    says(viewer, qtbot, "upToDate", "You follow nobody yet")
    assert viewer.logged(Kind.OPENED_FOLLOWING) == []


def test_a_creators_page_shows_all_their_clips_and_follows_them(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    clip = viewer.clip
    goes_to(viewer, qtbot, K.Key_B, "tile_")
    assert {tile.objectName().removeprefix("tile_") for tile in all_named(viewer.window, "tile_")} == made_by(
        clip
    )
    says(viewer, qtbot, "subject", f"{len(made_by(clip))} clips here")
    reach(viewer.window, "followSubject")
    press(viewer.window, K.Key_Return)
    qtbot.waitUntil(lambda: viewer.sees.followed)
    reach(viewer.window, f"tile_{max(made_by(clip))}")
    press(viewer.window, K.Key_Return)
    qtbot.waitUntil(lambda: viewer.clip.id == max(made_by(clip)) and viewer.window.shell.on_feed)


def test_a_hashtags_page_is_opened_by_key_and_hides_all_of_it_until_that_is_taken_back(
    viewer: Viewer, qtbot: QtBot
) -> None:
    viewer.settle()
    tag = viewer.clip.hashtags[0]
    goes_to(viewer, qtbot, K.Key_NumberSign, "tile_")
    says(viewer, qtbot, "subject", f"#{tag}")
    assert len(list(all_named(viewer.window, "tile_"))) == 120 // len(TOPICS)
    reach(viewer.window, "neverSubject")
    press(viewer.window, K.Key_Return)
    says(viewer, qtbot, "subject", "Your rules hide all there is here")
    reach(viewer.window, "take_back")
    press(viewer.window, K.Key_Space)
    wait_for(qtbot, viewer.window, "tile_")


def test_the_list_of_what_is_followed_leads_to_each_and_ends_it(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.press(K.Key_A)
    name = viewer.clip.creator
    reach(viewer.window, "nav_following")
    press(viewer.window, K.Key_Space)
    wait_for(qtbot, viewer.window, f"followed_{name}")
    says(viewer, qtbot, "following", "new since last time")
    count = len(made_by(viewer.clip))
    says(viewer, qtbot, "following", f"{count} new  ·  {count} clips  ·  Nowhere")
    reach(viewer.window, f"unfollow_{name}")
    press(viewer.window, K.Key_Space)
    qtbot.waitUntil(lambda: viewer.house.session.word.follows.since == {})
    viewer.press(K.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: len(viewer.house.session.word.follows.since) == 1)
    wait_for(qtbot, viewer.window, f"followed_{name}")
    reach(viewer.window, f"followed_{name}")
    press(viewer.window, K.Key_Return)
    wait_for(qtbot, viewer.window, "subject")
    says(viewer, qtbot, "subject", name)


def test_what_is_followed_is_known_after_a_restart(
    viewer: Viewer, sit_down: Callable[[], Viewer], qtbot: QtBot
) -> None:
    viewer.settle()
    viewer.press(K.Key_A)
    followed = viewer.clip
    opens(viewer, qtbot)
    again = sit_down()
    again.settle()
    assert [each.name for each in again.house.session.word.follows.since] == [followed.creator]
    opens(again, qtbot)
    assert at_the_end(again), "what was there at the last visit is not new"


def test_what_is_followed_in_private_is_followed_until_private_ends(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.press(K.Key_P)
    viewer.press(K.Key_A)
    opens(viewer, qtbot)
    assert viewer.clip.creator in {each.name for each in viewer.house.session.word.follows.since}
    viewer.press(K.Key_P)
    qtbot.waitUntil(lambda: viewer.house.session.word.follows == Follows())
    assert viewer.logged(Kind.FOLLOWED) == viewer.logged(Kind.OPENED_FOLLOWING) == []


def test_a_rule_holds_in_the_feed_of_what_is_followed(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.settle()
    viewer.press(K.Key_A)
    clip = viewer.clip
    hidden = {id_ for id_ in made_by(clip) if TOPICS[int(id_, 16) % len(TOPICS)] == TOPICS[0]}
    viewer.house.session.word.not_interested(clip, f"tag:{TOPICS[0]}")
    opens(viewer, qtbot)
    assert {*through(viewer, qtbot)} == made_by(clip) - {clip.id} - hidden
