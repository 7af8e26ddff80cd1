"""An event at the doors."""

import json

import pytest

from app.events.encoding import from_row, from_rows, to_json, to_row
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


@pytest.mark.parametrize(
    "detail",
    ['{"a":NaN}', '{"a":"\\ud800"}', '{"a":1e400}', '{"a":123456789012345678901234567890}', '{"a":[{}]}'],
)
def test_a_detail_is_what_json_reads(detail: str) -> None:
    row = to_row(event(Kind.SHARED, "clip"))
    assert repr(from_row((*row[:-1], detail)).detail) == repr(json.loads(detail))


def test_in_a_long_log_a_name_that_comes_again_is_kept_once() -> None:
    rows = [(*to_row(event(Kind.SHOWN, "clip"))[:-1], '{"rivals":["other clip","clip"]}') for _ in range(2)]
    first, second = from_rows(rows)
    assert first.clip is second.clip is first.detail["rivals"][1]
    assert first.detail["rivals"][0] is second.detail["rivals"][0]
