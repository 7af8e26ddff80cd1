"""Somebody in front of safe mode, and what the program on the other side of it says."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clips.catalogue import Found, save
from app.clips.clip import Clip
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source, sources
from app.paths import Paths
from app.safe.guesses import Guesses, moment
from app.safe.ledger import Safe, kept
from app.safe.ledger import keep as keep_safe
from app.safe.pin import seal
from app.store.database import Store, open_store
from tests.app.safe.clocks import Clocks
from tests.journeys.conftest import stocked
from tests.journeys.viewer import Viewer
from tests.ui.beside import all_named, press, wait_for

K = Qt.Key
PIN, WRONG = "2718", "0000"
SEALED = seal(PIN)
HARMLESS, UNKNOWN, ABROAD = f"{0:032x}", f"{1:032x}", f"{900:032x}"
KEPT_PAGES = ("sources", "insights", "controls", "hidden", "settings", "statement")


def furnish(paths: Paths) -> None:
    """A source of which nothing is known of every second clip, and a second source of harmless ones."""
    stocked(paths, 24)
    store = open_store(paths.database)
    store.connection.execute(
        "DELETE FROM findings WHERE clip IN (SELECT id FROM clips WHERE title LIKE '%1')"
    )
    store.connection.execute("DELETE FROM findings WHERE clip = ?", [UNKNOWN])
    clip = Clip(ABROAD, "Abroad", "/abroad/1.mp4", tags=("tea",), duration_s=8.0, width=90, height=160)
    save(store, add_source(store, "made up", "/abroad", "Abroad"), [Found(clip, clip.where, 1, 1)])
    keep(store, [KeptFindings(ABROAD, "made up", sensitive=0.0)])
    store.close()


def lock_up(paths: Paths, clocks: Clocks) -> None:
    """Safe mode, as it is left behind by somebody who allows the first source."""
    store = open_store(paths.database)
    keep_safe(store, Safe(SEALED, Guesses(moment(clocks())), frozenset({sources(store)[0].id})))
    store.close()


def digits(viewer: Viewer, text: str) -> None:
    """Type digits, and go on."""
    press(viewer.window, *(K(ord(digit)) for digit in text), K.Key_Return)


def say_pin(viewer: Viewer, qtbot: QtBot, pin: str = PIN) -> None:
    """Type a PIN, and wait for what becomes of it."""
    wait_for(qtbot, viewer.window, "pinPad")
    with qtbot.waitSignal(viewer.house.safe.tried, timeout=20_000):
        digits(viewer, pin)


def asking(viewer: Viewer) -> bool:
    """Whether the pad stands before the screen."""
    return next(all_named(viewer.window, "pinPad"), None) is not None


def shown(viewer: Viewer) -> set[str]:
    """What is on stage and what comes."""
    return {viewer.clip.id, *(placed.clip.id for placed in viewer.house.session.coming())}


def on_disk(paths: Paths) -> Safe | None:
    """Safe mode as another program reads it."""
    store: Store = open_store(paths.database)
    try:
        return kept(store)
    finally:
        store.close()


def all_ids(viewer: Viewer) -> set[str]:
    """All clips of the catalogue."""
    read = viewer.house.store.submit(
        lambda store: store.connection.execute("SELECT id FROM clips").fetchall()
    )
    return {id_ for (id_,) in read.result()}


def allowed_ids(viewer: Viewer) -> set[str]:
    """The harmless clips of the first source, by SQL."""
    known = "SELECT clip FROM findings WHERE sensitive < 0.5"
    wanted = f"SELECT clip FROM files WHERE source = 1 AND clip IN ({known})"
    read = viewer.house.store.submit(lambda store: store.connection.execute(wanted).fetchall())
    return {id_ for (id_,) in read.result()}
