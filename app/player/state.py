"""How a clip is being played, folded from raw values."""

from dataclasses import dataclass, replace

from app.player.port import FrameArrived

LONGEST_INTERVAL_S = 0.25
"""A gap between frames beyond this was a stall or a sleeping computer, not watching."""
SEEK_SETTLES_S = 0.5
"""For so long after a seek a frame may still show the old position, which must not count as a loop."""


@dataclass(frozen=True, slots=True)
class PlayerState:
    """One visit of one clip. Times are seconds; `volume` is 0 to 1; `failed` is a sentence, or "".

    `ready` means that a picture of this clip has arrived. `watched_s` and `muted_s` add up the intervals
    between frames while running, `paused_s` the pauses. The `_s` fields after `failed` are on the engine's
    clock: the last frame that counts, the begin of the pause that lasts, the last seek.
    """

    key: str = ""
    ready: bool = False
    paused: bool = False
    position_s: float = 0.0
    duration_s: float = 0.0
    watched_s: float = 0.0
    muted_s: float = 0.0
    paused_s: float = 0.0
    loops: int = 0
    seeks: int = 0
    rate: float = 1.0
    volume: float = 1.0
    muted: bool = False
    failed: str = ""
    counted_at_s: float | None = None
    paused_at_s: float | None = None
    sought_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """The viewer stopped the clip."""

    at_s: float


@dataclass(frozen=True, slots=True)
class Resumed:
    """The viewer let the clip run."""

    at_s: float


@dataclass(frozen=True, slots=True)
class Sought:
    """The viewer moved to a position."""

    at_s: float
    position_s: float


@dataclass(frozen=True, slots=True)
class Interrupted:
    """The engine lost the clip and begins again where it was: the gap is not watch time."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The clip cannot be played."""

    sentence: str


Happening = FrameArrived | Paused | Resumed | Sought | Interrupted | Failed
"""What changes the state of a clip."""


def reduce(state: PlayerState, raw: Happening) -> PlayerState:
    """The state after one raw value."""
    match raw:
        case FrameArrived():
            state = _after_frame(state, raw)
        case Paused(at_s) if not state.paused:
            state = replace(state, paused=True, paused_at_s=at_s, counted_at_s=None)
        case Resumed(at_s):
            state = replace(as_of(state, at_s), paused=False, paused_at_s=None, counted_at_s=None)
        case Sought(at_s, position_s):
            state = replace(state, position_s=position_s, seeks=state.seeks + 1, sought_at_s=at_s)
        case Interrupted():
            state = replace(state, counted_at_s=None)
        case Failed(sentence):
            state = replace(state, failed=sentence, counted_at_s=None)
    return state


def as_of(state: PlayerState, now_s: float) -> PlayerState:
    """The state with a pause that still lasts counted up to now."""
    if state.paused_at_s is None:
        return state
    pause_s = max(0.0, now_s - state.paused_at_s)
    return replace(state, paused_s=state.paused_s + pause_s, paused_at_s=now_s)


def _after_frame(state: PlayerState, arrived: FrameArrived) -> PlayerState:
    running = not state.paused
    interval_s = 0.0
    if running and state.counted_at_s is not None:
        interval_s = min(max(0.0, arrived.at_s - state.counted_at_s), LONGEST_INTERVAL_S)
    silent = state.muted or state.volume == 0
    duration_s = arrived.duration_s or state.duration_s
    return replace(
        state,
        ready=True,
        position_s=min(arrived.position_s, duration_s) if duration_s else arrived.position_s,
        duration_s=duration_s,
        watched_s=state.watched_s + interval_s,
        muted_s=state.muted_s + (interval_s if silent else 0.0),
        loops=state.loops + (running and _has_wrapped(state, arrived)),
        counted_at_s=arrived.at_s if running else None,
    )


def _has_wrapped(state: PlayerState, arrived: FrameArrived) -> bool:
    """Whether the clip began anew: the position fell by more than half of the clip, and nobody sought."""
    if not state.ready or not state.duration_s:
        return False
    if state.sought_at_s is not None and arrived.at_s - state.sought_at_s < SEEK_SETTLES_S:
        return False
    return state.position_s - arrived.position_s > state.duration_s / 2
