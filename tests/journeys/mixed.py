"""A catalogue in which each kind of rule has something to catch."""

from datetime import UTC, datetime

from app.clips.clip import Clip
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.paths import Paths
from app.rules.encoding import to_detail
from app.rules.listed import Entry
from app.rules.made import made
from app.rules.rule import RuleKind
from app.rules.subscriptions import keep as keep_list
from app.store.database import Store, open_store
from tests.journeys.conftest import stocked

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def mixed(paths: Paths) -> None:
    """120 clips of which some are short, in Portuguese, rather sensitive, from elsewhere, or labelled.

    A rule about knots and a list against chess stand already; the list calls clips about kites disputed.
    """
    clips = stocked(paths)
    store = open_store(paths.database)
    try:
        _tell_apart(store)
        _look_at(store, clips)
        _say(store)
    finally:
        store.close()


def _tell_apart(store: Store) -> None:
    elsewhere = add_source(store, "folder", "/elsewhere", "Elsewhere")
    store.connection.execute("UPDATE clips SET language = 'pt' WHERE title LIKE 'Tea%'")
    store.connection.execute("UPDATE clips SET duration_s = 5 WHERE title LIKE 'Moss%'")
    store.connection.execute("UPDATE files SET source = ? WHERE clip LIKE '%3'", [elsewhere])


def _look_at(store: Store, clips: list[Clip]) -> None:
    """Every tenth is sensitive, and as many are a little."""
    scores = {0: 0.9, 5: 0.4}
    found = ((clip, scores.get(number % 10, 0.0)) for number, clip in enumerate(clips))
    keep(store, [KeptFindings(clip.id, "made up", sensitive=score) for clip, score in found])


def _say(store: Store) -> None:
    ruled, listed = new_id(LONG_AGO), new_id(LONG_AGO)
    said = {"title": "Calm", "where": "/nowhere/calm.csv", "action": "hide"}
    rule = to_detail(made("topic", "knots"))
    append(store, Event(ruled, LONG_AGO, "s", Kind.RULE_ADDED, detail=rule))
    append(store, Event(listed, LONG_AGO, "s", Kind.LIST_ADDED, detail=said))
    entries = [Entry(RuleKind.TAG, "chess", "", ""), Entry(RuleKind.TAG, "kites", "disputed", "")]
    keep_list(store, listed, entries)
