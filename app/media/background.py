"""The manners of a child process that works in the background."""

import contextlib
import os
import signal


def step_back(niceness: int) -> None:
    """Let everybody else go first, as far as the system knows how."""
    with contextlib.suppress(AttributeError, OSError):
        os.nice(niceness)


def end_after(seconds: int) -> None:
    """End this process after so long, from within the decoder, should the parent be gone; 0 takes it back."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)
