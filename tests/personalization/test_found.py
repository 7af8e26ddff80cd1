"""What analysis found teaches and is taught like a tag, as far as it is sure."""

import numpy as np
import pytest

from personalization import ClipFeatures, Pool, Profile, Settings
from tests.personalization.conftest import DAY, watched


def silent(number: int, found: str, sure: float = 0.9) -> ClipFeatures:
    """A clip without words, in which something was seen."""
    return ClipFeatures(f"{found}{number:02}", duration_s=12.0, found=((found, sure),))


def test_liking_what_was_seen_in_clips_brings_more_of_it() -> None:
    clips = [silent(number, found) for number in range(40) for found in ("dog", "car", "sea")]
    events = [watched(number, each, "dog" in each.id) for number, each in enumerate(clips[:60])]
    profile = Profile.from_events(events, Pool(clips), Settings(), DAY)
    assert profile.beliefs()[0].topic == "dog"
    slate = profile.arrange(Pool(clips[60:]), (), 10, seed=1)
    assert sum(choice.clip.startswith("dog") for choice in slate.choices) >= 3


def test_a_tag_of_its_own_says_more_than_a_finding_and_is_not_counted_twice() -> None:
    own = ClipFeatures("own", ("dog",), found=(("dog", 0.5),))
    assert own.topics() == {"dog": 1.0}
    events = [watched(number, silent(number, "dog"), well=True) for number in range(9)]
    known = Pool([own, *(silent(number, "dog") for number in range(20))])
    profile = Profile.from_events(events, known, Settings(), DAY)

    def part(clip: ClipFeatures) -> float:
        return {reason.name: reason.value for reason in profile.explain(clip)}["tag:dog"]

    assert part(silent(99, "dog", 0.4)) == pytest.approx(0.4 * part(own))


def test_an_embedding_packed_as_bytes_is_the_same_as_its_numbers() -> None:
    places = np.random.default_rng(1).normal(size=(30, 8)).astype(np.float32)
    plain = Pool(ClipFeatures(f"{n:02}", ("a", "b")[: n % 3], embedding=tuple(map(float, e)))
                 for n, e in enumerate(places))  # fmt: skip
    packed = Pool(ClipFeatures(f"{n:02}", ("a", "b")[: n % 3], embedding=e.tobytes())
                  for n, e in enumerate(places))  # fmt: skip
    rows = np.arange(30)
    assert packed.embedding_size == 8
    assert (packed.embeddings(rows, 8) == plain.embeddings(rows, 8)).all()
