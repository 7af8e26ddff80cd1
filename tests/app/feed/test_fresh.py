"""A fresh start keeps the history and forgets the taste."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.clips.clip import Clip
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.feed.fresh import since_fresh_start
from app.feed.ranker import Ranker
from app.feed.request import Request

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
CLIPS = [
    Clip(
        f"clip{number:02}",
        f"Clip {number}",
        f"{number}.mp4",
        tags=("cats" if number % 2 else "dogs",),
        added=NOW,
    )
    for number in range(60)
]
ASKED = Request(NOW, 12)


def log() -> list[Event]:
    """Ten liked clips with cats, ten skipped ones with dogs."""
    made = []
    for number in range(20):
        at = NOW - timedelta(hours=1, minutes=-number)
        made.append(Event(new_id(at), at, "s", Kind.SHOWN, f"clip{number:02}", 0.1))
        kind = Kind.LIKED if number % 2 else Kind.SKIPPED
        made.append(Event(new_id(at), at, "s", kind, f"clip{number:02}", 1.0))
    return made


def fresh() -> Event:
    return Event(new_id(NOW), NOW, "s", Kind.FRESH_START)


def folded(events: list[Event]) -> Ranker:
    ranker = Ranker()
    ranker.load(events, CLIPS)
    return ranker


def test_only_what_came_after_the_last_fresh_start_teaches() -> None:
    first, second, start = *log()[:2], fresh()
    assert since_fresh_start([first, start, second]) == [second]
    assert since_fresh_start([first, start, second, start]) == []
    assert since_fresh_start([first, second]) == [first, second]


def test_after_a_fresh_start_the_profile_is_that_of_somebody_new() -> None:
    ranker = folded(log())
    ranker.arrange(ASKED)
    ranker.learn(fresh())
    assert ranker.fingerprint(ASKED) == folded([]).fingerprint(ASKED)
    assert folded([*log(), fresh()]).fingerprint(ASKED) == folded([]).fingerprint(ASKED)


def test_what_was_on_stage_before_a_fresh_start_still_rests() -> None:
    ranker = folded([*log(), fresh()])
    on_stage = {event.clip for event in log()}
    assert not on_stage & {placed.clip.id for placed in ranker.arrange(ASKED)}


def test_a_fresh_start_can_be_taken_back_to_the_last_bit() -> None:
    events, start = log(), fresh()
    ranker = folded(events)
    before, order = ranker.fingerprint(ASKED), ranker.arrange(ASKED)
    ranker.learn(start)
    assert ranker.fingerprint(ASKED) != before
    taken_back = replace(fresh(), kind=Kind.UNDONE, detail={"events": [start.id]})
    ranker.learn(taken_back)
    assert ranker.fingerprint(ASKED) == before
    assert ranker.arrange(ASKED) == order
