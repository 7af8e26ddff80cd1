"""Whether a window can be opened here at all."""

import ctypes.util
import os
import sys

NO_DISPLAY = "There is no display here, so the feed cannot open its window."
NO_CURSOR = "The library xcb-cursor is missing, without which no window opens under X11."
ELSEWHERE = ("offscreen", "minimal", "vnc", "wayland", "eglfs", "linuxfb")


def display_problem() -> str | None:
    """A sentence where Qt would abort instead of opening a window, else None."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform != "linux" or platform.startswith(ELSEWHERE) or os.environ.get("WAYLAND_DISPLAY"):
        return None
    if not os.environ.get("DISPLAY"):
        return NO_DISPLAY
    return None if ctypes.util.find_library("xcb-cursor") else NO_CURSOR
