"""Whole feeds, draws and caps and all: a person swipes through what the program itself would show."""

from dataclasses import dataclass

import numpy as np

from personalization.columns import Ints
from personalization.evaluation.checks import DAY
from personalization.evaluation.data import Log, Person
from personalization.pool import Pool
from personalization.profile import Profile
from personalization.settings import Settings
from personalization.values import Choice, Event


@dataclass(frozen=True, slots=True)
class Size:
    """So many clips of the person's own wait at each swipe, and so many swipes."""

    waiting: int
    swipes: int


@dataclass(frozen=True, slots=True)
class Feed:
    """What was chosen, where in the person's log each choice stands, what was logged, and what was learned."""

    choices: tuple[Choice, ...]
    places: Ints
    events: tuple[Event, ...]
    profile: Profile


class Waiting:
    """The clips of a person's log that wait; each one shown makes room for the next."""

    def __init__(self, pool: Pool, person: Person, count: int) -> None:
        """Let the first ones in."""
        self._every, self._rows, self._following = pool, person.rows, count
        self._place = {pool.ids[row]: at for at, row in enumerate(person.rows[:count].tolist())}
        self.pool = Pool(pool[clip] for clip in self._place)

    def take(self, clip: str) -> int:
        """Take one out and let the next one in; the place of the one taken."""
        place = self._place.pop(clip)
        self.pool = self.pool.without({clip})
        if self._following < len(self._rows):
            coming = self._every.ids[self._rows[self._following]]
            self._place[coming] = self._following
            self.pool = self.pool.with_clips([self._every[coming]])
            self._following += 1
        return place


def _events(pool: Pool, choice: Choice, number: int, reward: float) -> tuple[Event, Event]:
    at_s, whole_s = DAY * 86_400.0 + 30 * number, pool[choice.clip].duration_s or 20.0
    rivals = {"rivals": choice.rivals}
    shown = Event(f"{2 * number:032x}", at_s, "s", "shown", choice.clip, choice.probability, rivals)
    watched_s = 1.5 * whole_s if reward > 0.5 else 0.5
    return shown, Event(f"{2 * number + 1:032x}", at_s, "s", "watched", choice.clip, watched_s)


def feed(pool: Pool, person: Person, size: Size, seed: int, settings: Settings) -> Feed:
    """Let a person swipe through a feed that is arranged anew after each event."""
    waiting, profile = Waiting(pool, person, size.waiting), Profile.from_events((), pool, settings, DAY)
    choices: list[Choice] = []
    places: list[int] = []
    events: list[Event] = []
    for number in range(size.swipes):
        recent = [choice.clip for choice in choices]
        choice = profile.arrange(waiting.pool, recent, 1, seed=1000 * seed + number).choices[0]
        choices.append(choice)
        places.append(waiting.take(choice.clip))
        events += _events(pool, choice, number, float(person.reward[places[-1]]))
        profile.learn(events[-2])
        profile.learn(events[-1])
    return Feed(tuple(choices), np.array(places), tuple(events), profile)


def feeds(log: Log, size: Size, settings: Settings) -> list[Feed]:
    """A feed for each person of a log."""
    return [feed(log.pool, person, size, number, settings) for number, person in enumerate(log.people)]
