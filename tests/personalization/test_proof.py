"""The proof tells the truth about other orders, and says so when it cannot."""

import numpy as np

from personalization import ClipFeatures, Settings
from personalization.proof import Trial, newest_first, prove, shuffled, trials
from tests.personalization.conftest import event

RIVALS = tuple("abcdefghij")
CHANCE = {name: 0.05 + 0.08 * place for place, name in enumerate(RIVALS)}


def viewer(count: int, seed: int) -> list[Trial]:
    """Trials of a policy that draws `j` nine times in ten and evenly else."""
    random = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        clip = "j" if random.random() < 0.9 else str(random.choice(RIVALS))
        probability = 0.91 if clip == "j" else 0.01
        found.append(Trial(clip, RIVALS, probability, float(random.random() < CHANCE[clip])))
    return found


def test_the_interval_holds_the_true_difference_nine_times_in_ten() -> None:
    true = (
        0.91 * CHANCE["j"] + 0.01 * sum(CHANCE[name] for name in "abcdefghi") - np.mean(list(CHANCE.values()))
    )
    proofs = [prove(viewer(2000, seed), "a shuffled order", shuffled) for seed in range(200)]
    assert all(proof.enough for proof in proofs)
    assert np.mean([proof.low <= true <= proof.high for proof in proofs]) >= 0.9


def test_too_little_data_is_refused_with_a_sentence() -> None:
    proof = prove(viewer(40, 1), "a shuffled order", shuffled)
    assert not proof.enough
    assert "40 clips" in proof.sentence


def test_an_order_that_the_draws_never_reach_is_refused() -> None:
    proof = prove(viewer(500, 1), "newest first", newest_first({}))
    assert not proof.enough


def test_clips_that_were_all_watched_alike_tell_nothing_of_an_order() -> None:
    alike = [Trial(RIVALS[place % 10], RIVALS, 0.1, 0.0) for place in range(400)]
    proof = prove(alike, "a shuffled order", shuffled)
    assert not proof.enough
    assert "watched alike" in proof.sentence


def test_trials_are_places_whose_viewing_says_something() -> None:
    clips = {"a": ClipFeatures("a", duration_s=10.0)}
    log = [
        event(1, "shown", "a", 0.5, rivals=["a", "b"]),
        event(2, "watched", "a", 20.0),
        event(3, "shown", "a", 0.5, rivals=["a", "b"]),
        event(4, "watched", "a", 20.0, interrupted=True),
        event(5, "watched", "a", 20.0),
    ]
    assert trials(log, clips, Settings()) == (Trial("a", ("a", "b"), 0.5, 1.0),)
