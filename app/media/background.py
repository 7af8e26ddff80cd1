"""The manners of a child process that works in the background."""

import contextlib
import ctypes
import os
import signal
import sys

M_MMAP_THRESHOLD = -3

LAST = 19
"""The furthest that a process can step back."""


def step_back(niceness: int) -> None:
    """Let everybody else go first, as far as the system knows how."""
    with contextlib.suppress(AttributeError, OSError):
        os.nice(niceness)


def give_way() -> None:
    """Work only while the processor has nothing else to do; where the system knows no such thing, come last."""
    try:
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    except (AttributeError, OSError):
        step_back(LAST)


def end_after(seconds: int) -> None:
    """End this process after so long, from within the decoder, should the parent be gone; 0 takes it back."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def end_after_work(seconds: float) -> None:
    """End this process after so much work of its own, however long others keep it from it; 0 takes it back."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def give_back(block_bytes: int) -> None:
    """Have blocks of memory from this size on given back to the system as soon as they are freed.

    By itself glibc raises this limit up to 32 MB, and then keeps what the largest picture once took.
    """
    if sys.platform == "linux":
        getattr(ctypes.CDLL(None), "mallopt", lambda *_: 0)(M_MMAP_THRESHOLD, block_bytes)
