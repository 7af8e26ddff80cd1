"""What the learner is told of a clip."""

import numpy as np
import pytest

from app.clips import catalogue
from app.clips.clip import Clip, Finding
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.clips.vectors import LOOK, MEANING, joined, packed
from app.feed.features import SURE, features
from app.store.database import Store
from tests.app.clips.samples import found


def test_only_what_is_sure_enough_is_learned_from_and_a_name_once() -> None:
    seen = (
        Finding("dog", "object", 0.9),
        Finding("dog", "topic", 0.6),
        Finding("cat", "object", SURE - 0.01),
        Finding("music", "sound", SURE),
    )
    assert features(Clip("a", "A", "/a", found=seen)).found == (("dog", 0.9), ("music", SURE))


def test_near_copies_are_one_clip_to_the_learner() -> None:
    assert features(Clip("a", "A", "/a", copy_of="b")).copy_of == "b"


def test_nearness_of_two_clips_is_the_mean_of_look_and_meaning(store: Store) -> None:
    catalogue.save(store, add_source(store, "folder", "/clips", "Clips"), [found("a"), found("b")])
    one, other = np.eye(MEANING, dtype=np.float32)[:2]
    keep(store, [KeptFindings("a", "1", look=packed(one[:LOOK]), meaning=packed(one))])
    keep(store, [KeptFindings("b", "1", look=packed(one[:LOOK]), meaning=packed(other))])
    known = {clip: np.frombuffer(kept, np.float32) for clip, kept in joined(store).items()}
    lengths = float(np.linalg.norm(known["a"]) * np.linalg.norm(known["b"]))
    assert known["a"] @ known["b"] / lengths == pytest.approx(0.5)
    assert list(joined(store, ["b"])) == ["b"]
    assert features(Clip("a", "A", "/a"), joined(store)["a"]).embedding == known["a"].tobytes()
