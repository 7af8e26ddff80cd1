"""The viewer's own proof: what the log itself says about this order against others.

Each place was drawn among some leading clips with a known chance, so what was watched there can be weighed
as if another order had chosen among the same clips (self-normalised inverse propensity, with an interval).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from scipy.special import stdtrit

from personalization.settings import Settings
from personalization.signals import signal
from personalization.values import ClipFeatures, Event, Proof

ENOUGH = 30.0
"""Independent viewings' worth of weight (an effective sample size) below which nothing is claimed."""

SURE = 0.975
"""How sure each end of the interval is: together 95 %."""

Weigh = Callable[[str, Sequence[str]], float]


@dataclass(frozen=True, slots=True)
class Trial:
    """One place: what was shown, the rivals it was drawn from, its chance, and how well it was watched
    (0..1)."""

    clip: str
    rivals: tuple[str, ...]
    probability: float
    target: float


Clips = Mapping[str, ClipFeatures]


def trials(events: Iterable[Event], clips: Clips, settings: Settings) -> tuple[Trial, ...]:
    """Each shown clip with rivals and the viewing that followed it."""
    waiting: dict[tuple[str, str], Event] = {}
    found = []
    for event in events:
        key = (event.session, event.clip)
        if event.kind == "shown" and event.detail.get("rivals"):
            waiting[key] = event
        elif event.kind in ("watched", "skipped") and key in waiting:
            shown = waiting.pop(key)
            said = signal(event, clips.get(event.clip), settings)
            if said and shown.value > 0:
                found.append(Trial(event.clip, tuple(shown.detail["rivals"]), shown.value, said.target))
    return tuple(found)


def shuffled(clip: str, rivals: Sequence[str]) -> float:
    """The chance of a clip in an even draw among its rivals."""
    return 1 / len(rivals) if clip in rivals else 0.0


def newest_first(clips: Clips) -> Weigh:
    """The chance of a clip where the newest of its rivals always comes."""

    def weigh(clip: str, rivals: Sequence[str]) -> float:
        dated = [(clips[rival].published_day or 0, rival) for rival in rivals if rival in clips]
        return float(bool(dated) and clip == max(dated)[1])

    return weigh


ALIKE = (
    "All {} clips shown so far were watched alike, which tells nothing of any order; nothing is claimed until some "
    "are watched better than others. Keep watching."
)


def prove(found: Sequence[Trial], other: str, weigh: Weigh) -> Proof:
    """Compare the order that was shown with another that weighs each clip among its rivals."""
    weights = [weigh(trial.clip, trial.rivals) / trial.probability for trial in found]
    total = sum(weights)
    worth = total * total / sum(weight * weight for weight in weights) if total else 0.0
    if worth < ENOUGH:
        return _refused(other, len(found), _too_little(len(found), other))
    if len({trial.target for trial in found}) == 1:
        return _refused(other, len(found), ALIKE.format(len(found)))
    own = sum(trial.target for trial in found) / len(found)
    value = sum(w * trial.target for w, trial in zip(weights, found, strict=True)) / total
    half = float(stdtrit(worth - 1, SURE)) * sqrt(
        sum(pull * pull for pull in _pulls(found, weights, own, value))
    )
    low, high = own - value - half, own - value + half
    return Proof(other, own, value, low, high, len(found), True, _says(other, low, high))


def _pulls(found: Sequence[Trial], weights: Sequence[float], own: float, value: float) -> Iterator[float]:
    """How far the difference would move without each trial: a rare one that weighs much counts in full, which
    the plain variance of a weighted mean makes too small."""
    total = sum(weights)
    for weight, trial in zip(weights, found, strict=True):
        share = weight / total
        yield (trial.target - own) / (len(found) - 1) - share * (trial.target - value) / (1 - share)


def _refused(other: str, count: int, sentence: str) -> Proof:
    return Proof(other, 0.0, 0.0, 0.0, 0.0, count, False, sentence)


def _too_little(count: int, other: str) -> str:
    return (
        f"{count} clips shown so far are too few to compare this order with {other}; "
        "nothing is claimed until there are more. Keep watching."
    )


def _says(other: str, low: float, high: float) -> str:
    least, most = round(100 * low), round(100 * high)
    if low > 0:
        return f"This order beats {other}: of 100 clips, {least} to {most} more are watched well."
    if high < 0:
        return f"For you, {other} does better by {-most} to {-least} clips in 100."
    return f"No difference to {other} can be told yet: between {least} and {most} clips in 100."
