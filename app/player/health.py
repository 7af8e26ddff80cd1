"""When a player process is to be ended, and when it is only old."""

from app.player.process import PlayerProcess

LOADS = 200
"""So many clips, and a process is replaced; it bounds whatever libVLC may leak."""
GROWN_BYTES = 230 << 20
"""A process above this is replaced with the next clip, so that it stays under 300 MB."""
TOO_LARGE_BYTES = 600 << 20
"""One that grows faster than it can be replaced is ended in the middle of its clip."""
STARTS_WITHIN_S = 10.0
"""Quiet computers need 0.1 s, very busy ones 1 s."""


def trouble(process: PlayerProcess) -> str:
    """Why the process must end now, or "". Asks it for a sign of life, so call it at regular intervals."""
    if not process.ping():
        return "hangs"
    if not process.is_ready and process.age_s > STARTS_WITHIN_S:
        return "did not start"
    return "takes too much memory" if process.private_bytes() > TOO_LARGE_BYTES else ""


def is_old(process: PlayerProcess) -> bool:
    """Whether the next clip should go to another one."""
    return process.loads >= LOADS or process.private_bytes() > GROWN_BYTES
