"""Presses keys as a hand would, by the test extension of X."""

import ctypes
import time
from ctypes import POINTER, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p

REVERT_TO_POINTER, NOW = 1, c_ulong(0)
ATTRIBUTES_BYTES, MAP_STATE, VIEWABLE = 256, 92, 2
"""Of XWindowAttributes, where a long has eight bytes: more than its size, and where it tells if it is seen."""


class Keyboard:
    """Keys for one display. Use it in a `with` block. Raises OSError where X or its test extension is not there."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.argtypes, self._x.XOpenDisplay.restype = [c_char_p], c_void_p
        self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XStringToKeysym.argtypes, self._x.XStringToKeysym.restype = [c_char_p], c_ulong
        self._display = c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise OSError(f"The display {display} cannot be opened.")

    def focus(self) -> None:
        """Give the keys to the window on top, as a window manager would."""
        for window in reversed(self._windows()):
            if self._is_seen(window):
                self._x.XSetInputFocus(self._display, c_ulong(window), REVERT_TO_POINTER, NOW)
                break
        self._x.XFlush(self._display)

    def _windows(self) -> list[int]:
        """Those of the programs, the topmost last."""
        root, parent, count, found = c_ulong(), c_ulong(), c_uint(), POINTER(c_ulong)()
        base = c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XQueryTree(self._display, base, byref(root), byref(parent), byref(found), byref(count))
        windows = found[: count.value]
        self._x.XFree(found)
        return windows

    def _is_seen(self, window: int) -> bool:
        told = ctypes.create_string_buffer(ATTRIBUTES_BYTES)
        self._x.XGetWindowAttributes(self._display, c_ulong(window), told)
        return c_int.from_buffer(told, MAP_STATE).value == VIEWABLE

    def press(self, key: str) -> float:
        """Press a key and let it go; the moment (of perf_counter) at which it was sent."""
        code = self._x.XKeysymToKeycode(self._display, c_ulong(self._x.XStringToKeysym(key.encode())))
        at_s = time.perf_counter()
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, c_uint(code), c_int(down), NOW)
        self._x.XFlush(self._display)
        return at_s

    def __enter__(self) -> "Keyboard":
        return self

    def __exit__(self, *_: object) -> None:
        self._x.XCloseDisplay(self._display)
