"""Descriptors that libVLC can use."""

import ctypes
import os
import sys

if sys.platform == "win32":
    # libVLC is built against this C library, whose descriptors are not those of Python's.
    _libc = ctypes.cdll.msvcrt
    _READ_BINARY = os.O_RDONLY | os.O_BINARY

    def open_file(path: str) -> int:
        """Open a file to read; below 0 if it is gone."""
        return int(_libc._wopen(path, _READ_BINARY))

    def close_file(descriptor: int) -> None:
        """Close what `open_file` opened; nothing if below 0."""
        if descriptor >= 0:
            _libc._close(descriptor)

else:

    def open_file(path: str) -> int:
        """Open a file to read; below 0 if it is gone."""
        try:
            return os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return -1

    def close_file(descriptor: int) -> None:
        """Close a file that came from `open_file` or from the window; nothing if below 0."""
        if descriptor >= 0:
            os.close(descriptor)
