"""Chooses a slate for a profile: who may come, who is best, in what manner, and why."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from personalization.arrangement import Arrangement, Chooser, Manner, Placed
from personalization.candidates import Candidates, best, priors
from personalization.columns import Floats
from personalization.known import Known
from personalization.pool import Pool
from personalization.reasons import Because, parts
from personalization.values import Choice, Reason, Slate
from personalization.variety import WINDOW, Feed, looks_of, unit_taste

POLICY = "mixture-1"
"""Names this way of choosing in the log; changes whenever the probabilities would."""

SHORT = 256
"""Candidates that get a fine look; twice the size of the slate where that is more."""

BURST = 6
"""A mood: so many refusals in a row widen the search at once; of a good feed two thirds are refused anyway."""

BOLDER, NEW_EACH, NEW_EACH_IN_BURST = 0.4, 10, 4
"""What a burst adds to the dial, and each which place goes to a topic never met."""


def arrange(known: Known, pool: Pool, recent: Sequence[str], size: int, seed: int) -> Slate:
    """Choose at most `size` clips of `pool` to follow `recent`."""
    short = _short(known, pool, recent, max(SHORT, 2 * size))
    if not len(short.row):
        return Slate((), POLICY)
    looks = looks_of(pool, short, known.features.quality, known.evidence.tags())
    chooser = Chooser(_manner(known), lambda number: known.model.doubt(short.wide[number]), seed)
    arrangement = Arrangement(short.mean, looks, _feed(known, pool, recent), chooser)
    placed = [arrangement.place(len(recent) + place) for place in range(size)]
    because = Because(known.evidence)
    return Slate(tuple(_choice(known, pool, short, each, because) for each in placed if each), POLICY)


def _short(known: Known, pool: Pool, recent: Sequence[str], size: int) -> Candidates:
    scan, prior = known.features.scan(pool, known.day), priors(pool, known.features)
    return best(scan, prior, known.model.vector(), _able(known, pool, recent), size)


def _feed(known: Known, pool: Pool, recent: Sequence[str]) -> Feed:
    """What was on stage last, as variety sees it; a clip that may not come again counts all the same."""
    feed, words = Feed(), pool.words
    shown = [clip for clip in (pool.get(name) or known.clips.get(name) for name in recent) if clip]
    feed.copies.update(words.get(clip.copy_of, 0) for clip in shown)
    for clip in shown[-WINDOW:]:
        wide, _ = known.fold.teacher.of_clip(clip, known.day)
        topics = frozenset(words[tag] for tag in clip.tags if tag in words)
        creator, copy = words.get(clip.creator, 0), words.get(clip.copy_of, 0)
        feed.show(topics, creator, copy, unit_taste(wide[None, :], known.features.quality)[0])
    return feed


def _manner(known: Known) -> Manner:
    last = [entry.signal.target for entry in known.ledger.last_viewings(BURST) if entry.signal]
    if len(last) == BURST and not any(last):
        return Manner(min(1.0, known.settings.dial + BOLDER), NEW_EACH_IN_BURST)
    return Manner(known.settings.dial, NEW_EACH)


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


def _choice(known: Known, pool: Pool, short: Candidates, placed: Placed, because: Because) -> Choice:
    at = placed.number
    extra = {"quality": float(short.prior[at]), "variety": placed.alike}
    reasons = explained(known, short.wide[at], extra, because)
    score = sum(each.value for each in reasons)
    rivals = tuple(pool.ids[short.row[each]] for each in placed.rivals)
    return Choice(pool.ids[short.row[at]], score, placed.probability, placed.new, reasons, rivals)


def explained(known: Known, wide: Floats, extra: dict[str, float], because: Because) -> tuple[Reason, ...]:
    """The parts of a score, largest first, each with its events."""
    found = parts(known.features.names, wide, known.model.vector(), extra)
    return tuple(because.reason(name, value) for name, value in found)
