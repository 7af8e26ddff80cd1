"""Splits a score over the past events that taught it, to the last digit."""

import numpy as np

from personalization.columns import Floats
from personalization.known import Known
from personalization.regression import NOISE


def taught_by(known: Known, wide: Floats) -> dict[str, float]:
    """What each lesson's event (id) adds to the score of a clip with features `wide`.

    The values add up to the score without its prior (to 1e-9): a regression's expectation is a weighted sum
    of the residuals that it learned from, and so is a mixture of regressions.
    """
    steps = [step for step in known.fold.steps if step.teaches]
    if not steps:
        return {}
    model, quality = known.model, known.features.quality
    lessons = known.fold.teacher.chapter(steps, known.fold.untrue)
    pull = lessons.weight * (lessons.target - lessons.prior) / NOISE
    total = np.zeros(len(steps))
    for expert, weight, birth in zip(model.experts, model.weights, model.births, strict=True):
        together = expert.covariance.along(wide)
        total[birth:] += weight * (lessons.full[birth:] @ together) * pull[birth:]
        total[:birth] += weight * (lessons.full[:birth, :quality] @ together[:quality]) * pull[:birth]
    return {step.event.id: float(value) for step, value in zip(steps, total, strict=True)}
