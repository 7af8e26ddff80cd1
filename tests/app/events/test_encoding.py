"""An event at the doors."""

import json

from app.events.encoding import from_row, to_json, to_row
from app.events.event import Kind
from tests.app.events.samples import event


def test_the_door_prints_the_keys_that_were_promised() -> None:
    skipped = event(Kind.SKIPPED, "clip", loops=0)
    printed = json.loads(json.dumps(to_json(skipped)))
    assert list(printed) == ["id", "at", "session", "clip", "kind", "value", "detail"]
    assert printed["at"].endswith("+00:00")
    assert (printed["kind"], printed["clip"], printed["detail"]) == ("skipped", "clip", {"loops": 0})


def test_an_event_without_a_clip_says_so() -> None:
    assert to_json(event(Kind.SESSION_STARTED))["clip"] is None


def test_a_row_gives_the_event_back() -> None:
    commented = event(Kind.COMMENTED, "clip", text="ünï ☕")
    assert from_row(to_row(commented)) == commented
