"""What leaving a clip says, from how it was played."""

from typing import Any

from app.events.event import Kind
from app.player.state import PlayerState

SKIP_S = 2.0
FINISHED = 0.9

Visit = tuple[Kind, float, dict[str, Any]]


def visit(
    watched_s: float,
    duration_s: float | None,
    loops: int = 0,
    seeks: int = 0,
    muted_s: float = 0.0,
    paused_s: float = 0.0,
) -> Visit:
    """Kind, seconds watched and detail of the event that ends a visit.

    Less than two seconds is a skip, unless that was (nearly) the whole clip.
    """
    length_s = duration_s or 0.0
    whole = length_s > 0 and watched_s >= FINISHED * length_s
    kind = Kind.SKIPPED if watched_s < SKIP_S and not whole else Kind.WATCHED
    detail = {
        "duration_s": round(length_s, 3),
        "loops": loops,
        "seeks": seeks,
        "muted_s": round(muted_s, 3),
        "paused_s": round(paused_s, 3),
    }
    return kind, round(watched_s, 3), detail


def leaving(state: PlayerState, duration_s: float | None) -> Visit:
    """The visit that the player saw. The length known to the catalogue counts before the player's."""
    return visit(
        state.watched_s,
        duration_s or state.duration_s,
        state.loops,
        state.seeks,
        state.muted_s,
        state.paused_s,
    )
