"""Nothing is found twice."""

import numpy as np
import pytest

from app.analysis.picture.blaze import Detection, anchors, distinct, overlap


def box(x: float, y: float, side: float, score: float = 0.9) -> Detection:
    return Detection(score, np.array([x, y]), np.array([side, side]), np.zeros((0, 2)))


def test_of_two_boxes_on_one_thing_the_surer_stays() -> None:
    weaker, surer, other = box(10, 10, 8, 0.7), box(11, 10, 8, 0.9), box(40, 40, 8, 0.8)
    assert distinct([weaker, surer, other]) == [surer, other]


@pytest.mark.parametrize(("shift", "shared"), [(0, 1.0), (4, 1 / 3), (8, 0.0), (20, 0.0)])
def test_the_overlap_is_what_two_boxes_share(shift: float, shared: float) -> None:
    assert overlap(box(10, 10, 8), box(10 + shift, 10, 8)) == pytest.approx(shared)


def test_a_box_without_a_size_overlaps_nothing() -> None:
    assert overlap(box(1, 1, 0), box(1, 1, 0)) == 0


def test_anchors_lie_in_the_middle_of_their_cells() -> None:
    found = anchors((2, 2), (1, 1))
    assert found[:4].tolist() == [[0.25, 0.25]] * 2 + [[0.75, 0.25]] * 2
    assert found[-1].tolist() == [0.5, 0.5]
    assert len(found) == 9
