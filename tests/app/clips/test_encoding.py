"""Clips at the doors."""

from datetime import UTC, datetime

from app.clips.catalogue import Problem
from app.clips.clip import Finding
from app.clips.encoding import refused_to_json, to_json
from tests.app.clips.samples import found

KEYS = [
    "id",
    "title",
    "caption",
    "hashtags",
    "creator",
    "source",
    "where",
    "duration_s",
    "width",
    "height",
    "licence",
    "language",
    "published",
    "tags",
    "found",
    "sensitive",
    "labels",
    "copy_of",
    "hidden_by",
    "problem",
]


def test_the_door_prints_the_keys_that_were_promised() -> None:
    clip = found("a", tags=("tea",), published=datetime(2020, 1, 2, tzinfo=UTC)).clip
    printed = to_json(clip)
    assert list(printed) == KEYS
    assert (printed["tags"], printed["published"]) == (["tea"], "2020-01-02T00:00:00+00:00")
    assert (printed["hidden_by"], printed["problem"]) == (None, None)
    assert (printed["found"], printed["sensitive"], printed["copy_of"]) == ([], None, None)


def test_the_door_prints_what_was_found() -> None:
    clip = found("a", found=(Finding("tea", "topic", 0.5),), sensitive=0.0, copy_of="b").clip
    printed = to_json(clip)
    assert printed["found"] == [{"name": "tea", "kind": "topic", "confidence": 0.5}]
    assert (printed["sensitive"], printed["copy_of"]) == (0.0, "b")


def test_a_refused_file_has_the_same_keys_and_a_sentence() -> None:
    printed = refused_to_json(Problem(3, "/clips/x.mp4", "It is not a video."))
    assert list(printed) == KEYS
    assert (printed["id"], printed["source"], printed["where"]) == (None, 3, "/clips/x.mp4")
    assert printed["problem"] == "It is not a video."
