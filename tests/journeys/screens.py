"""Takes the pictures of docs/images: python -m tests.journeys.screens, on a screen or a virtual one.

QSG_RHI_BACKEND=opengl QT_QPA_PLATFORM=xcb xvfb-run -s "-screen 0 1600x1000x24" python -m tests.journeys.screens
"""

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app import settings
from app.bench.footage import fill
from app.bench.scene import wait_for
from app.clips import catalogue
from app.clips.feeds import add_feed, note_due
from app.clips.followed import creator_of
from app.clips.sources import mark_refreshed
from app.clips.thread import Comment, Thread
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.feed.learner import Learner
from app.feed.leaving import visit
from app.feed.opening import read_opening
from app.feed.state import Page
from app.front import show
from app.paths import Paths
from app.player.engine import VlcEngine
from app.player.library import MISSING
from app.player.port import Engine
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.rules.made import made
from app.store.database import open_store
from app.store.thread import StoreThread
from app.wiring import House, begin, build
from tests.arrows import ROOT
from tests.journeys.lived import beside, lived_in
from ui.window import FeedWindow

IMAGES = ROOT / "docs" / "images"
SIZES = ((1280, 800), (640, 860))
LIKED, NICE = "nightsky", ("nightsky", "papercut", "fractals")
SETTLE_MS = 1600
DAY = datetime(2026, 11, 3, tzinfo=UTC)
SAID = (
    Comment("1", "Ines", "I have never seen it this green. Which lake is it?", DAY, likes=24),
    Comment("2", "Paper & Dusk", "Inari, an hour after midnight.", DAY, "1", likes=9),
    Comment("3", "Ines", "Then I know where we go in March!", DAY, "2"),
    Comment("4", "", "", DAY),
    Comment("5", "Tomasz", "The reflection is the best of it.", DAY, "4", likes=1),
    Comment("6", "Wren", "Turn the light off and watch it on the big screen.", DAY, likes=3),
)


def prepared(folder: Path, first_run: bool, watched: bool) -> Paths:
    """A data folder with the starter clips, and with somebody who finishes the night sky and leaves the rest."""
    paths = Paths.of(folder)
    fill(paths, [])
    store = open_store(paths.database)
    settings.put(store, "first_run_done", not first_run)
    for clip in catalogue.clips(store) if watched else ():
        likes, at = LIKED in clip.tags, datetime.now(UTC)
        kind, seconds, detail = visit((clip.duration_s or 8) if likes else 0.6, clip.duration_s)
        append(store, Event(new_id(at), at, "docs", kind, clip.id, seconds, detail))
        if likes:
            append(store, Event(new_id(at), at, "docs", Kind.LIKED, clip.id))
    store.close()
    return paths


def take(paths: Paths, engine: Engine, name: str, ready: Callable[[House, FeedWindow], None]) -> None:
    """Open the feed at each size, bring it to the state, and keep the picture."""
    store = StoreThread(paths.database)
    opening = store.submit(read_opening).result()
    house = build(paths, store, opening, Ring(engine), Learner(paths.database))
    begin(house, opening, ())
    window = show(house)
    for width, height in SIZES:
        window.resize(width, height)
        ready(house, window)
        QTest.keyClick(window, Qt.Key.Key_Shift)  # controls that rest come back
        pause(SETTLE_MS)
        window.save_picture(IMAGES / f"{name}-{width}x{height}.png")
    window.drop_scene()
    window.close()
    house.close()


def pause(ms: int) -> None:
    """Let animations come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def on_stage(house: House, _window: FeedWindow) -> None:
    """Until a clip is on that the learner chose for a reason."""
    wait_for(lambda: house.arranger.answered and house.ring.state.ready)
    for _ in range(20):
        clip, reasons = house.session.state.clip, house.session.state.reasons
        if clip and set(NICE) & set(clip.tags) and any(r.because and r.value > 0 for r in reasons):
            break
        house.session.next()
        pause(300)
    wait_for(lambda: house.ring.state.position_s > 2)


def why(house: House, window: FeedWindow) -> None:
    """The panel with all reasons."""
    on_stage(house, window)
    if window.width() < 1180:
        QTest.keyClick(window, Qt.Key.Key_W)


def less(house: House, window: FeedWindow) -> None:
    """The menu of what may be meant by "not for me"."""
    on_stage(house, window)
    if not window._models.panels.is_asked("less"):
        QTest.keyClick(window, Qt.Key.Key_N)


def comments(house: House, window: FeedWindow) -> None:
    """The drawer with a thread, which no starter clip has, and a note of the viewer's own."""
    on_stage(house, window)
    if not window._models.panels.is_asked("comments"):
        QTest.keyClick(window, Qt.Key.Key_C)
    clip = house.session.state.clip
    if clip is not None:
        if not house.session.state.notes:
            house.session.comment("For the winter trip. Ask Jo about the lake.")
        wait_for(lambda: (told := house.session.state.thread) is not None and not told.asking)
        house.session.show(thread=Thread(clip.id, SAID, more=True))


def veil(house: House, window: FeedWindow) -> None:
    """A clip that a rule blurs."""
    on_stage(house, window)
    clip = house.session.state.clip
    if clip is not None and not house.session.state.veil:
        house.book.add(made("clip", clip.id, "blur"))
    QTest.keyClick(window, Qt.Key.Key_Shift)


def rest(house: House, _window: FeedWindow) -> None:
    """The end of the feed for today."""
    wait_for(lambda: house.ring.state.ready)
    house.limits.watch("an evening", 45 * 60)
    house.preferences.put("daily_limit_min", 45)


def followed(house: House, window: FeedWindow) -> None:
    """The list of what is followed: whoever made the next clips."""
    wait_for(lambda: house.ring.state.ready)
    word = house.session.word
    for subject in {creator_of(placed.clip): None for placed in house.session.coming()[:5]}:
        if len(word.follows.since) < 3:
            word.toggle_follow(subject)
    window.shell.open("following")


def creator(house: House, window: FeedWindow) -> None:
    """The page of whoever made the clip on stage."""
    wait_for(lambda: house.ring.state.ready)
    window.shell.open("feed")
    QTest.keyClick(window, Qt.Key.Key_B)


def up_to_date(house: House, window: FeedWindow) -> None:
    """The end of the Following feed."""
    wait_for(lambda: house.ring.state.ready)
    window.shell.open("feed")
    if house.session.state.following is None:
        house.session.following.toggle()
    for _ in range(20):
        pause(200)
        house.session.next() if house.session.state.page is not Page.UP_TO_DATE else None


def hidden(house: House, window: FeedWindow) -> None:
    """The page of what is hidden, by two rules."""
    wait_for(lambda: house.arranger.answered)
    if not any(line.rule.hides for line in house.book.rules):
        house.book.add(made("word", "paper"))
        house.book.add(made("topic", LIKED))
    window.shell.open("hidden")
    pause(SETTLE_MS)


def feed_added(paths: Paths) -> None:
    """An open feed that nobody asks before the pictures are taken."""
    store, now = open_store(paths.database), datetime.now(UTC)
    source = add_feed(store, "peertube", "https://tube.example/c/kites", "Kites over the sea")
    mark_refreshed(store, source, now, None)
    note_due(store, source, now + timedelta(minutes=17))
    store.close()


def sources(_house: House, window: FeedWindow) -> None:
    """Where clips come from."""
    window.shell.open("sources")


def main() -> None:
    """Take them all."""
    application = QGuiApplication([])
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        new = prepared(Path(folder) / "new", first_run=True, watched=False)
        take(
            new, VlcEngine(), "first-run", lambda house, _: wait_for(lambda: house.ring.state.position_s > 2)
        )
        known = prepared(Path(folder) / "known", first_run=False, watched=True)
        take(known, VlcEngine(), "feed", on_stage)
        take(known, VlcEngine(), "why", why)
        lived = lived_in(Path(folder) / "lived")
        for page in ("insights", "controls", "statement"):
            take(lived, SilentEngine(), page, beside(page))
        for page, down in (("insights", 660), ("controls", 640)):
            take(lived, SilentEngine(), f"{page}-lower", beside(page, down))
        take(known, VlcEngine(), "comments", comments)
        take(known, VlcEngine(), "less", less)
        take(known, VlcEngine(), "veil", veil)
        take(known, SilentEngine(), "following", followed)
        take(known, SilentEngine(), "creator", creator)
        take(known, SilentEngine(), "up-to-date", up_to_date)
        take(known, SilentEngine(), "hidden", hidden)
        feed_added(known)
        take(known, SilentEngine(), "sources", sources)
        take(known, SilentEngine(missing=MISSING), "no-player", lambda _house, _window: None)
        take(known, SilentEngine(), "rest", rest)
        empty = Paths.of(Path(folder) / "empty")
        bare = Path(folder) / "bare"
        bare.mkdir()
        fill(empty, [bare])
        store = open_store(empty.database)
        settings.put(store, "first_run_done", True)
        store.close()
        take(empty, VlcEngine(), "empty", lambda _house, _window: None)
    application.quit()


if __name__ == "__main__":
    main()
