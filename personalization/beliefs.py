"""What the profile believes of each topic, for the viewer to read and to correct."""

from itertools import islice

from personalization.entry import said_yes
from personalization.known import Known
from personalization.values import Belief

EXAMPLES = 3
"""Clips named with a belief."""


def beliefs(known: Known) -> tuple[Belief, ...]:
    """One belief for each live topic of which an event speaks, the strongest first."""
    met = set(known.evidence.tags())
    found = (_belief(known, topic) for topic in known.features.vocabulary.tags if topic in met)
    return tuple(sorted(found, key=lambda belief: (-abs(belief.weight), belief.topic)))


def _belief(known: Known, topic: str) -> Belief:
    wide = known.fold.teacher.of_feature(f"tag:{topic}")
    weight = float((wide * known.model.vector()).sum())
    prior = float((wide * wide).sum())
    spoke = list(known.evidence.latest(f"tag:{topic}"))
    taught = (e.event.clip for e in spoke if e.event.clip and e.signal and said_yes(e) == (weight > 0))
    examples = tuple(islice(dict.fromkeys(taught), EXAMPLES))
    surest = known.model.experts[int(known.model.weights.argmax())]
    certainty = 1.0 - (float(surest.covariance.variances(wide[None])[0]) / prior) ** 0.5 if prior else 0.0
    return Belief(topic, weight, max(0.0, certainty), len(spoke), examples)
