"""Decides what is fetched next: enough that the next clip is there, little that is fetched in vain.

The values to start from are those of published players for short videos, turned to whole files: libVLC gets no
file that is still being written. What a server learns by it, which clips may come next, is said in docs/network.md.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from app.clips.far_clip import Rendition

AT_ONCE = 2
"""Fetched side by side."""

MOST_UNSEEN = 3
"""With more fetched clips than that waiting unseen, nothing more is fetched."""

RESERVE, KEPT = 10, 8
"""Over a poor line so many are to be ready: what brings little now may soon bring nothing for half a minute. Clips
that take long are fetched only with more than `KEPT` ready. Both are less than the clips that an order names."""

SETTLED_S = 2.0
"""Most of those who leave early are gone by then: what comes after the next clip waits so long, if it may."""

QUICK_S = 0.75
"""A clip that comes so quickly may wait: when it is wanted it is there before the one on stage is done."""

VISIT_S = 3.0
"""So long the viewer stays with a clip at least: what is ready lasts for so long each, and a clip that takes longer
to come is fetched in a smaller rendition, if there is one."""

SOON_S = VISIT_S / 2
"""With nothing ready, what comes so soon is quick enough: the line then brings two for each that is seen."""

USUAL_BYTES_PER_PX_S = 0.2
"""30 s of 720 x 1280 at 1.5 Mbit/s are 5.9 MiB."""

USUAL_PX = 720 * 1280
USUAL_DURATION_S = 15.0
MOST_BYTES = 200 * 2**20


@dataclass(frozen=True, slots=True)
class Far:
    """A clip that may be fetched, and the ways to fetch it."""

    clip: str
    renditions: tuple[Rendition, ...]
    duration_s: float | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """What is so now: how many fetched clips wait unseen, how many clips are ready to come next from anywhere,
    how long the clip on stage has played in seconds."""

    unseen: int = 0
    ready: int = 0
    played_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Way:
    """How things come: bytes a second (None: not known yet), the window's height in pixels, and whether to save."""

    bytes_per_s: float | None = None
    window_px: int = 800
    sparing: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """Fetch this clip in this way."""

    clip: str
    rendition: Rendition


def wanted(order: Sequence[Far], under_way: Collection[str], now: Moment, way: Way) -> tuple[Task, ...]:
    """What to begin fetching now, of clips best first; nothing while enough is here or under way.

    The next clip is fetched at once. More are fetched once the viewer has settled on the clip on stage, or at once
    where clips come slowly: waiting would then leave the stage without a next one. While it is spared, the
    connection or the battery, only the next clip is fetched.
    """
    tasks = {far.clip: Task(far.clip, rendition(far, way)) for far in order if far.renditions}
    seconds = {far.clip: _seconds(tasks[far.clip].rendition, far, way) for far in order if far.clip in tasks}
    left = [clip for clip in tasks if clip not in under_way]
    is_slow = sum(seconds.values()) > QUICK_S * len(seconds)
    spare = now.ready - (KEPT if is_poor(way.bytes_per_s) else 0)
    until_s = spare * VISIT_S - sum(seconds.get(clip, VISIT_S) for clip in under_way)
    most = _most(len(under_way), now, way, is_slow=is_slow)
    return tuple(tasks[clip] for clip in _in_time(left, seconds, until_s, most))


def _most(under_way: int, now: Moment, way: Way, *, is_slow: bool) -> int:
    """So many fetches may begin now."""
    if way.sparing:
        return 0 if now.unseen or under_way else max(0, 1 - now.ready)
    free, poor = max(0, AT_ONCE - under_way), is_poor(way.bytes_per_s)
    waiting, enough = (now.ready, RESERVE) if poor else (now.unseen, MOST_UNSEEN)
    if waiting + under_way > enough:
        return 0
    settled = is_slow or now.played_s >= SETTLED_S
    return free if settled else min(free, max(0, 1 - now.ready - under_way))


def _in_time(left: Sequence[str], seconds: Mapping[str, float], until_s: float, most: int) -> list[str]:
    """The best clips that come before what is ready has been seen, or else the quickest ones.

    A viewer who likes long clips would otherwise wait for them: what is best may be more than the line can bring.
    """
    chosen: list[str] = []
    while len(chosen) < min(most, len(left)):
        rest = [clip for clip in left if clip not in chosen]
        timely = [clip for clip in rest if seconds[clip] <= max(until_s, SOON_S)]
        chosen.append(timely[0] if timely else min(rest, key=lambda clip: seconds[clip]))
        until_s -= seconds[chosen[-1]]
    return chosen


def rendition(far: Far, way: Way) -> Rendition:
    """The smallest rendition that fills half the window, or a smaller one that comes in time."""
    rungs = sorted(far.renditions, key=lambda each: (each.height or 720, size_of(each, far)))
    high = [each for each in rungs if (each.height or 720) * 2 >= way.window_px]
    best = high[0] if high else rungs[-1]
    in_time = [r for r in rungs[: rungs.index(best) + 1] if _seconds(r, far, way) <= VISIT_S]
    return in_time[-1] if in_time else rungs[0] if way.bytes_per_s is not None else best


def is_poor(bytes_per_s: float | None) -> bool:
    """Whether a usual clip takes longer to come than the viewer stays with the one before."""
    usual_bytes = USUAL_PX * USUAL_BYTES_PER_PX_S * USUAL_DURATION_S
    return bytes_per_s is not None and usual_bytes > bytes_per_s * VISIT_S


def size_of(each: Rendition, far: Far) -> float:
    """How many bytes a rendition has, by its feed's word or about."""
    px = each.width * each.height or USUAL_PX
    return float(each.bytes or px * USUAL_BYTES_PER_PX_S * (far.duration_s or USUAL_DURATION_S))


def _seconds(each: Rendition, far: Far, way: Way) -> float:
    return size_of(each, far) / way.bytes_per_s if way.bytes_per_s else 0.0
