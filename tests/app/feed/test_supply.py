"""What is fetched for the feed: the best of what is not here, then the shortest, and nothing that is hidden."""

from datetime import UTC, datetime

from app.clips.clip import Clip
from app.events.event import Event, Kind
from app.feed.ranker import Ranker
from app.feed.request import Request
from app.feed.supply import CHOSEN_FROM, SHORT, to_fetch
from app.rules.rule import RuleKind
from app.rules.ruling import Ruling
from tests.app.rules.samples import rule

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FAR = [
    Clip(f"c{number:03}", "", f"https://a.example/{number}", tags=("cat",), duration_s=float(number + 1))
    for number in range(100)
]


def ranker(*events: Event) -> Ranker:
    told = Ranker()
    told.load(events, FAR)
    return told


def test_behind_the_best_clips_come_the_shortest_of_all() -> None:
    fetched = to_fetch(ranker(), Request(NOW, 12, seed=1))
    shortest = {clip.id for clip in FAR[:SHORT]}
    assert len(fetched) == len(set(fetched)) <= CHOSEN_FROM + SHORT
    assert shortest <= set(fetched)
    assert set(fetched[CHOSEN_FROM:]) <= shortest


def test_neither_what_is_hidden_nor_what_was_seen_is_fetched_for_being_short() -> None:
    seen = Event("e1", NOW, "s", Kind.SHOWN, FAR[0].id, 1.0)
    fetched = to_fetch(ranker(seen), Request(NOW, 12, session=(FAR[1].id,), seed=1))
    assert not {FAR[0].id, FAR[1].id} & set(fetched)
    everything = Ruling((rule(RuleKind.TAG, "cat"),))
    assert to_fetch(ranker(), Request(NOW, 12, ruling=everything, seed=1)) == ()
