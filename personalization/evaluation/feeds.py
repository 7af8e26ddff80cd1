"""Whole simulated feeds, draws and caps and all: what each place held, and what the viewer thought of it."""

from dataclasses import dataclass

import numpy as np

from personalization.evaluation.checks import DAY
from personalization.evaluation.simulated import Taste, World, truth
from personalization.pool import Pool
from personalization.profile import Profile
from personalization.values import Choice, Event, Settings

POOL = 100
"""Clips waiting at each swipe."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of choices, the true probability of a finish at each, and what was learned."""

    choices: tuple[Choice, ...]
    chances: tuple[float, ...]
    profile: Profile


class Waiting:
    """The clips of a catalogue that wait, in an order of their own; each one shown makes room for another."""

    def __init__(self, made: World, random: np.random.Generator) -> None:
        """Fill the first places."""
        self._order = [made.pool.ids[row] for row in random.permutation(len(made.main))]
        self._following = POOL
        clips = [made.pool[name] for name in self._order[:POOL]]
        self._made, self.pool = made, Pool(clips)

    def replace(self, shown: str) -> None:
        """Take one out and let the next one in."""
        coming = self._made.pool[self._order[self._following]]
        self._following += 1
        self.pool = self.pool.without({shown}).with_clips([coming])


def _events(made: World, choice: Choice, number: int, finished: bool) -> tuple[Event, Event]:
    at_s, whole_s = DAY * 86_400.0 + 30 * number, made.pool[choice.clip].duration_s or 20.0
    rivals = {"rivals": choice.rivals}
    shown = Event(f"{2 * number:032x}", at_s, "s", "shown", choice.clip, choice.probability, rivals)
    watched_s = 1.5 * whole_s if finished else 0.5
    return shown, Event(f"{2 * number + 1:032x}", at_s, "s", "watched", choice.clip, watched_s)


def feed(made: World, person: Taste, swipes: int, seed: int, settings: Settings) -> Feed:
    """Let a person swipe through a feed that is arranged anew after each event."""
    random = np.random.default_rng(seed)
    waiting, profile = Waiting(made, random), Profile.from_events((), made.pool, settings, DAY)
    choices: list[Choice] = []
    chances: list[float] = []
    for number in range(swipes):
        recent = [choice.clip for choice in choices]
        choice = profile.arrange(waiting.pool, recent, 1, seed=1000 * seed + number).choices[0]
        chance = float(truth(made, person, np.array([made.pool.row[choice.clip]]))[0])
        for event in _events(made, choice, number, bool(random.random() < chance)):
            profile.learn(event)
        waiting.replace(choice.clip)
        choices.append(choice)
        chances.append(chance)
    return Feed(tuple(choices), tuple(chances), profile)
