"""Chooses a slate for a profile: who may come, who is best, in what manner, and why."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from personalization.arrangement import Arrangement, Chooser, Manner, Placed
from personalization.candidates import Candidates, Given, best, priors
from personalization.explanations import Explainer
from personalization.known import Known
from personalization.leanings import Leanings, lately
from personalization.past import past
from personalization.pool import Pool
from personalization.settings import Settings
from personalization.values import Choice, Slate
from personalization.variety import ALIKE, looks_of

POLICY = "mixture-6"
"""Names this way of choosing in the log; changes whenever the code would give other probabilities."""

SHORT = 256
"""Candidates that get a fine look; twice the size of the slate where that is more."""

BURST = 6
"""A mood: so many refusals in a row widen the search at once; of a good feed two thirds are refused anyway."""

BOLDER, NEW_EACH, NEW_EACH_IN_BURST = 0.4, 10, 4
"""What a burst adds to the dial, and how many places bring a topic never met at least once."""


def arrange(known: Known, pool: Pool, recent: Sequence[str], size: int, seed: int) -> Slate:
    """Choose at most `size` clips of `pool` to follow `recent`."""
    leanings = leaning(known, recent)
    short = _short(known, pool, leanings, _able(known, pool, recent), max(SHORT, 2 * size))
    if not len(short.row):
        return Slate((), policy(known.settings))
    before = past(known, pool, recent, {*known.evidence.tags(), *leanings.topics})
    chooser = Chooser(_manner(known), known.model.doubts, short.wide, seed)
    arrangement = Arrangement(short.mean, looks_of(pool, short, known.features), before, chooser)
    placed = [arrangement.place() for _ in range(size)]
    explainer = Explainer(known, leanings)
    chosen = tuple(_choice(pool, short, each, explainer) for each in placed if each)
    return Slate(chosen, policy(known.settings))


def policy(settings: Settings) -> str:
    """The name that the log gets: other settings make other choices, so they are part of it."""
    steering = settings.dial, settings.variety, settings.evenness, sorted(settings.sliders.items())
    return f"{POLICY}.{blake2b(repr(steering).encode(), digest_size=3).hexdigest()}"


def leaning(known: Known, recent: Sequence[str] = ()) -> Leanings:
    """What the viewer's settings add to scores after what was on stage."""
    stage = lately(known.ledger.entries, recent) if known.settings.evenness else []
    clips = (known.clips[clip] for clip in stage if clip in known.clips)
    return Leanings.of(known.settings, clips, known.features.vocabulary.spellings)


def _short(known: Known, pool: Pool, leanings: Leanings, able: NDArray[np.bool_], size: int) -> Candidates:
    given = Given(priors(pool, known.features), leanings.of_pool(pool))
    scan = known.features.scan(pool, known.day, known.part)
    return best(pool, scan, given, known.model.vector(), able, size)


def _manner(known: Known) -> Manner:
    last = [entry.signal.target for entry in known.ledger.last_viewings(BURST) if entry.signal]
    dial, alike = known.settings.dial, ALIKE * known.settings.variety
    if len(last) == BURST and not any(last):
        return Manner(min(1.0, dial + BOLDER), NEW_EACH_IN_BURST, alike)
    return Manner(dial, NEW_EACH, alike)


def _able(known: Known, pool: Pool, recent: Sequence[str]) -> NDArray[np.bool_]:
    """Clips that were not on stage lately, and of a series only the part that comes next."""
    able = np.ones(len(pool), bool)
    today, days, seen_day = known.day, known.settings.seen_again_days, known.ledger.seen_day
    seen = (clip for clip, day in seen_day.items() if today - day < days)
    able[[pool.row[clip] for clip in (*seen, *recent) if clip in pool.row]] = False
    for episodes in pool.episodes.values():
        unseen = [pool.row[clip] for clip in episodes if clip not in seen_day]
        able[unseen[1:]] = False
    return able


def _choice(pool: Pool, short: Candidates, placed: Placed, explainer: Explainer) -> Choice:
    at = placed.number
    clip = pool[pool.ids[short.row[at]]]
    reasons = explainer.reasons(clip, short.wide[at], float(short.prior[at]), placed.alike)
    score = sum(each.value for each in reasons)
    rivals = tuple(pool.ids[short.row[each]] for each in placed.rivals)
    return Choice(clip.id, score, placed.probability, placed.new, reasons, rivals)
