"""Replays a person's log: of a sliding pool of logged clips the policy picks one, sees the answer, and
learns."""

import numpy as np

from personalization.columns import Floats, Ints
from personalization.evaluation.data import Person
from personalization.evaluation.policies import Policy


def replay(policy: Policy, person: Person, pool: int, swipes: int) -> Ints:
    """The places in the person's log of what the policy picked, in its order."""
    waiting, following, picked = list(range(pool)), pool, []
    for _ in range(swipes):
        best = int(np.argmax(policy.score(person.rows[waiting])))
        place = waiting.pop(best)
        if following < len(person.rows):
            waiting.append(following)
            following += 1
        picked.append(place)
        policy.learn(int(person.rows[place]), float(person.reward[place]))
    return np.array(picked)


def foretold(policy: Policy, person: Person, events: int) -> Floats:
    """The score of each of the first events in the log's own order, each before it was learned."""
    scores = np.zeros(min(events, len(person.rows)))
    for at in range(len(scores)):
        scores[at] = policy.score(person.rows[at : at + 1])[0]
        policy.learn(int(person.rows[at]), float(person.reward[at]))
    return scores


def area(scores: Floats, reward: Floats) -> float:
    """The area under the curve: how often a liked clip scores above one that was not; nan where all are
    alike."""
    liked, other = scores[reward > 0.5], scores[reward <= 0.5]
    if not len(liked) or not len(other):
        return float("nan")
    return float((np.sign(liked[:, None] - other[None, :]).mean() + 1) / 2)


def ratio(own: Floats, base: Floats) -> tuple[float, float]:
    """How many times the base, in the mean over people, and one standard error of that."""
    error = float((own - base).std() / np.sqrt(len(own)) / base.mean())
    return float(own.mean() / base.mean()), error
