"""Anyone can run the evaluation, and it says what the doors promise."""

import math
from pathlib import Path

import numpy as np
import pytest

from personalization.evaluation.data import read
from personalization.evaluation.plots import bars
from personalization.evaluation.policies import Ownfeed, Prepared
from personalization.evaluation.replay import area, replay
from personalization.evaluation.report import evaluated
from personalization.evaluation.simulated import people, world


def test_a_log_of_people_gives_the_document_of_the_door(shared: Path) -> None:
    found = evaluated(read(shared / "data" / "kuairand_pure"), people=3)
    assert set(found["policies"]) >= {"random", "chronological", "popularity", "ownfeed", "ownfeed_seeded"}
    for policy in found["policies"].values():
        assert {"20", "50", "100"} == set(policy["x_random"])
        assert math.isfinite(policy["x_random"]["50"])
    assert found["undo_bit_equal"] is True
    assert found["reasons_max_error"] < 1e-9
    assert found["suppression"]["labelled_shown"] == 0
    assert {"reaction", "diversity", "fairness"} <= set(found)


def test_a_missing_log_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="items"):
        read(tmp_path)


def test_a_world_is_the_same_for_the_same_seed() -> None:
    one, other = world(5, clips=300), world(5, clips=300)
    assert dict(one.pool) == dict(other.pool)


def test_the_learner_beats_chance_on_simulated_people() -> None:
    log, _, chances = people(world(5, clips=1500), 6, 12, 110)
    prepared = Prepared(log.pool)
    picked = [replay(Ownfeed(prepared), person, 50, 50) for person in log.people]
    own = np.mean([chance[at].mean() for chance, at in zip(chances, picked, strict=True)])
    assert own > 1.1 * np.mean([chance.mean() for chance in chances])


def test_area_counts_pairs_in_the_right_order() -> None:
    assert area(np.array([0.9, 0.1, 0.5]), np.array([1.0, 0.0, 0.0])) == 1.0
    assert area(np.array([0.2, 0.2]), np.array([1.0, 0.0])) == 0.5


def test_a_figure_is_one_svg_with_its_title_and_names() -> None:
    drawn = bars("Lift & more", ("early", "late"), {"ownfeed": (1.2, 1.3)}, 1.0)
    assert drawn.startswith("<svg")
    assert "Lift &amp; more" in drawn
    assert "ownfeed" in drawn
