"""Everything that simulated people can show, because their true taste is known, in one document."""

from dataclasses import replace
from typing import Any

from personalization.evaluation.coverage import coverage
from personalization.evaluation.evidence import evidence
from personalization.evaluation.feeds import Size, feeds
from personalization.evaluation.flips import flips
from personalization.evaluation.lifts import lift
from personalization.evaluation.policies import Prepared
from personalization.evaluation.prices import diversity, fairness
from personalization.evaluation.reactions import reaction
from personalization.evaluation.simulated import World, people, world
from personalization.settings import Settings

WORLD, PEOPLE = 31, 8101
"""Seeds of a catalogue and of people that no setting was chosen on."""

WAITING, MANY, SWIPES, PROVEN = 100, 1000, 50, 300
"""Clips waiting in whole feeds, in a large one, swipes, and swipes after which the proof is asked."""

NAMED = 26
"""People at most whose evidence is taken away: eight clips of each make two hundred."""


def simulated(count: int) -> dict[str, Any]:
    """Run every study with `count` people; about ten seconds a person."""
    made, settings = world(WORLD), Settings()
    plain = people(made, PEOPLE, 1, 1)[0]
    return {
        "data": "simulated",
        "people": count,
        "lift": lift(made, PEOPLE, count, 50),
        "lift_without_counts": lift(made, PEOPLE, count, 50, counted=False),
        "lift_pool_1000": lift(made, PEOPLE, count, MANY),
        "flips": flips(made, Prepared(made.pool), PEOPLE, count),
        "flips_without_counts": flips(made, Prepared(plain.without_counts().pool), PEOPLE, count),
        "reaction": reaction(plain, settings, draws=1 + count // 12),
        "variety": {str(waiting): _variety(made, count, waiting) for waiting in (WAITING, MANY)},
        "proof": _proof(made, count, settings),
        "evidence": _evidence(made, min(count, NAMED), settings),
    }


def _variety(made: World, count: int, waiting: int) -> dict[str, Any]:
    settings, size = Settings(), Size(waiting, SWIPES)
    log, _, chances = people(made, PEOPLE, count, waiting + SWIPES)
    usual = feeds(log, size, settings)
    steady = feeds(log, size, replace(settings, dial=0.0, variety=0.0))
    return {
        "diversity": diversity(log, chances, size, usual),
        "diversity_when_turned_down": diversity(log, chances, size, steady),
        "fairness": fairness(log, chances, size, usual, settings),
    }


def _evidence(made: World, count: int, settings: Settings) -> dict[str, int]:
    size = Size(waiting=300, swipes=120)
    return evidence(people(made, PEOPLE, count, size.waiting + size.swipes)[0], size, settings)


def _proof(made: World, count: int, settings: Settings) -> dict[str, float | None]:
    log, _, chances = people(made, PEOPLE, count, WAITING + PROVEN)
    return coverage(log, chances, Size(WAITING, PROVEN), settings)
