"""What one event says: a target between 0 and 1, how much it weighs, or nothing.

The target of a viewing is the quantile of its watch ratio among viewings of clips of about the same length,
so that four-second loops and three-minute talks compete fairly. Everything else is a plain yes or no.
"""

from bisect import bisect_right
from dataclasses import dataclass

from personalization.settings import Settings
from personalization.values import ClipFeatures, Event

LENGTH_EDGES_S = (8.0, 15.0, 30.0, 60.0, 120.0, 240.0)
"""Clips between two edges count as of about the same length (s)."""

RATIO_QUANTILES = (
    (0.107, 0.172, 0.239, 0.343, 0.516, 0.691, 0.859, 1.088, 1.377),
    (0.062, 0.109, 0.148, 0.212, 0.323, 0.509, 0.801, 1.063, 1.217),
    (0.038, 0.061, 0.088, 0.127, 0.201, 0.365, 0.738, 1.030, 1.102),
    (0.014, 0.030, 0.046, 0.070, 0.117, 0.226, 0.495, 0.920, 1.029),
    (0.000, 0.013, 0.020, 0.034, 0.059, 0.118, 0.281, 0.591, 0.999),
    (0.000, 0.007, 0.011, 0.017, 0.027, 0.043, 0.091, 0.210, 0.599),
    (0.000, 0.000, 0.004, 0.006, 0.009, 0.014, 0.028, 0.075, 0.228),
)
"""For each length the watch ratios below which 10 %, 20 % … 90 % of viewings lie: 23,064 viewings of
KuaiRand-Pure (Gao et al. 2022, CC BY-SA 4.0)."""

WELL = (0.55, 0.80)
"""Quantiles between which a viewing goes from "not liked" (target 0) to "watched well" (target 1)."""

SKIP_S = 2.0
"""A clip left within this time was refused."""

DEEDS: dict[str, float] = {
    "liked": 3.0, "saved": 3.0, "shared": 3.0, "commented": 2.0, "opened_comments": 1.5,
}  # fmt: skip
"""What a deed that says yes weighs; a viewing weighs 1."""


REFUSALS: dict[str, float] = {"not_interested": 3.0, "hidden_creator": 1.0, "less": 3.0}
"""What a deed that says no weighs."""

TASTES: dict[str, float] = {"chose_topic": 3.0, "more": 3.0, "followed": 2.0}
"""What a word about a topic weighs: a chip of the first run, or "I like this more than you think"; to follow a
hashtag or a creator says less, since all their clips come in a feed of their own anyway."""


@dataclass(frozen=True, slots=True)
class Signal:
    """How much the viewer liked something (`target`, 0..1) and how sure that is (`weight`, viewings)."""

    target: float
    weight: float


def length_bin(duration_s: float | None) -> int:
    """The number of the length bin, 0..6; an unknown length counts as 20 s."""
    return bisect_right(LENGTH_EDGES_S, 20.0 if duration_s is None else duration_s)


def quantile(ratio: float, duration_s: float | None) -> float:
    """The share (0..1) of viewings of clips about this long that were left before this watch ratio."""
    below = RATIO_QUANTILES[length_bin(duration_s)]
    place = bisect_right(below, ratio)
    low = below[place - 1] if place else 0.0
    high = below[place] if place < len(below) else max(2 * low, low + 1.0)
    return min(1.0, (place + (ratio - low) / (high - low)) / 10) if high > low else place / 10


def watched_well(watched_s: float, duration_s: float | None) -> float:
    """How well a viewing of `watched_s` (loops included) went, 0..1; below two seconds it was a refusal."""
    whole_s = duration_s or 20.0
    if watched_s < min(SKIP_S, whole_s):
        return 0.0
    low, high = WELL
    return min(1.0, max(0.0, (quantile(watched_s / whole_s, duration_s) - low) / (high - low)))


def _viewing(event: Event, duration_s: float | None, settings: Settings) -> Signal | None:
    """A break in between says nothing, and time that was muted is not watching."""
    if event.detail.get("interrupted"):
        return None
    muted_s = float(event.detail.get("muted_s", 0.0))
    heard = 1.0 - min(1.0, muted_s / event.value) if event.value > 0 else 1.0
    target = watched_well(event.value, event.detail.get("duration_s") or duration_s)
    head = settings.leave if target == 0.0 else settings.finish
    return Signal(target, heard * head) if heard * head > 0 else None


def signal(event: Event, clip: ClipFeatures | None, settings: Settings) -> Signal | None:
    """What `event` says about its clip or topic, None where it says nothing.

    >>> signal(Event("1", 0.0, "s", "watched", "a", 19.0), ClipFeatures("a", duration_s=10.0), Settings())
    Signal(target=1.0, weight=1.0)
    """
    if event.kind in ("watched", "skipped"):
        return _viewing(event, clip.duration_s if clip else None, settings)
    yes = DEEDS.get(event.kind, 0.0) * settings.like or TASTES.get(event.kind, 0.0)
    if yes:
        return Signal(1.0, yes)
    no = REFUSALS.get(event.kind, 0.0)
    return Signal(0.0, no) if no else None
