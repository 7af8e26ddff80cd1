"""Reasons are not told after the fact: each is what its feature does, and falls with its evidence."""

import numpy as np
import pytest

from personalization import Event, Pool, Profile, Settings
from tests.personalization.conftest import DAY, clip, pictured, watched

LIKED = ("wood", "coffee")
SHOWN = 200


@pytest.fixture(scope="module")
def seen() -> Pool:
    """A catalogue with pictures."""
    return Pool(pictured(number) for number in range(750))


@pytest.fixture(scope="module")
def events() -> list[Event]:
    """A viewer of two topics who says no to nothing."""
    return [watched(n, clip(n), bool({*LIKED} & {*clip(n).tags})) for n in range(140)]


@pytest.fixture(scope="module")
def profile(events: list[Event], seen: Pool) -> Profile:
    """That viewer."""
    return Profile.from_events(events, seen, Settings(), DAY)


def scores(profile: Profile, seen: Pool) -> dict[str, float]:
    """Every clip's score."""
    return dict(zip(seen.ids, profile.scores(seen).tolist(), strict=True))


def test_deleting_a_feature_moves_the_score_by_its_part(profile: Profile, seen: Pool) -> None:
    known = profile._growth.known()
    names, model = known.features.names, known.model
    for choice in profile.arrange(seen, (), SHOWN, seed=1).choices:
        row = known.features.scan(seen, DAY).full(np.array([seen.row[choice.clip]]))[0]
        whole = {names[at]: float(row[at]) for at in np.flatnonzero(row)}
        parts = {reason.name: reason.value for reason in choice.reasons}

        def by_river(features: dict[str, float]) -> float:
            said = [expert.expect(features) for expert in model.experts]
            return float(model.weights @ np.array(said))

        for name in parts.keys() & whole.keys():
            without = {other: value for other, value in whole.items() if other != name}
            assert by_river(whole) - by_river(without) == pytest.approx(parts[name], abs=1e-9)
        blind = {name: value for name, value in whole.items() if not name.startswith("look:")}
        assert by_river(whole) - by_river(blind) == pytest.approx(parts["look"], abs=1e-9)


def test_taking_the_named_evidence_away_lowers_score_and_rank(
    profile: Profile, events: list[Event], seen: Pool
) -> None:
    before, after, fell = scores(profile, seen), dict[tuple[str, ...], dict[str, float]](), 0
    judged = [each for each in seen.values() if {*LIKED} & {*each.tags}][-SHOWN:]
    for each in judged:
        why = next(r for r in profile.explain(each) if r.name in {f"tag:{tag}" for tag in each.tags})
        if why.because not in after:
            poorer = Profile.from_events(events, seen, Settings(), DAY)
            poorer.undo(why.because)
            after[why.because] = scores(poorer, seen)
        less = after[why.because]
        assert less[each.id] < before[each.id]
        others = [other.id for other in seen.values() if why.name[4:] not in other.tags]
        better = [sum(of[other] > of[each.id] for other in others) for of in (before, less)]
        assert better[1] >= better[0]
        fell += better[1] > better[0]
    assert len(judged) == SHOWN
    assert fell >= 0.95 * SHOWN
