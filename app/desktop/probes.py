"""Sees whether the operating system has a library or a program, without waiting for anything.

Loading is the only sure test of a library: a search by name also finds those whose own libraries are missing.
Standard library only.
"""

import ctypes
import importlib
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

MAC_LIBVLC = Path("/Applications/VLC.app/Contents/MacOS/lib/libvlc.dylib")


def loads(*libraries: str) -> Callable[[], bool]:
    """A look that says whether each of these shared libraries can be loaded."""
    return lambda: all(_loads(library) for library in libraries)


def runs(*programs: str) -> Callable[[], bool]:
    """A look that says whether each of these programs is on the PATH."""
    return lambda: all(shutil.which(program) is not None for program in programs)


def imports(module: str) -> Callable[[], bool]:
    """A look that says whether Python has this module."""

    def look() -> bool:
        importlib.invalidate_caches()
        return importlib.util.find_spec(module) is not None

    return look


def libvlc() -> bool:
    """Is libVLC there, with the plugin that decodes pictures?"""
    if sys.platform == "darwin":
        return MAC_LIBVLC.exists()
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMFILES", "C:\\"), "VideoLAN", "VLC", "libvlc.dll").exists()
    return _loads("libvlc.so.5") and has_decoder(Path("/proc/self/maps").read_text())


def has_decoder(maps: str) -> bool:
    """Do libVLC's plugins lie beside it? Without them it loads, yet plays nothing.

    maps: the memory map of a process that has loaded libVLC, as Linux writes it
    """
    loaded_from = next(Path(line.split(maxsplit=5)[5]) for line in maps.splitlines() if "/libvlc.so" in line)
    return (loaded_from.parent / "vlc" / "plugins" / "codec" / "libavcodec_plugin.so").exists()


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
