"""Where libVLC puts the pictures of one player: its callbacks, which never call libVLC back."""

import ctypes
from collections.abc import Callable
from typing import Any

from app.player.layout import BUFFERS, Layout, index_of, stride_of

FOURCC = b"RV32"
"""Blue, green, red, unused: what Qt calls Format_RGB32 and draws without converting."""

_Planes = ctypes.POINTER(ctypes.c_void_p)
_Number = ctypes.POINTER(ctypes.c_uint)
# python-vlc declares the chroma as a string, which would be a copy that one cannot write to.
_Chroma = ctypes.POINTER(ctypes.c_char * 4)
_LOCK = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, _Planes)
_SHOW = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
_FORMAT = ctypes.CFUNCTYPE(ctypes.c_uint, _Planes, _Chroma, _Number, _Number, _Number, _Number)


VisibleSize = Callable[[], tuple[int, int]]
"""Asks libVLC for the size to be seen, before rotation."""
Announce = Callable[[int, int, int, int], bool]
"""Tells the window of a buffer, width, height and stride; False if it does not take the picture."""


class Pictures:
    """The buffers of one slot, in the memory that the window shares."""

    def __init__(self, slot: int, memory: Any, layout: Layout) -> None:
        self._slot, self._memory, self._layout = slot, memory, layout
        self._start = ctypes.addressof((ctypes.c_char * layout.total_bytes).from_buffer(memory))
        self._spill: Any = None
        self._buffer: int | None = None
        self._width = self._height = 0
        self._visible_size: VisibleSize
        self._announce: Announce
        self._callbacks = _LOCK(self._lock), _SHOW(self._show), _FORMAT(self._format)

    def attach(self, vlc: Any, player: Any, visible_size: VisibleSize, announce: Announce) -> None:
        """Have libVLC write here, and tell of each picture."""
        self._visible_size, self._announce = visible_size, announce
        lock, show, format_ = self._callbacks
        handle = ctypes.c_void_p(getattr(player._as_parameter_, "value", player._as_parameter_))
        vlc.dll.libvlc_video_set_callbacks(handle, lock, None, show, None)
        vlc.dll.libvlc_video_set_format_callbacks(handle, format_, None)

    def _format(self, _: Any, chroma: Any, width: Any, height: Any, strides: Any, rows: Any) -> int:
        """Choose the size. What libVLC offers is the coded size, into which it would stretch the picture."""
        seen = self._visible_size()
        if not all(seen):
            seen = width[0], height[0]
        elif (seen[0] > seen[1]) != (width[0] > height[0]):
            seen = seen[1], seen[0]  # a rotated clip: libVLC has turned the size already
        self._width, self._height = width[0], height[0] = self._layout.fit(*seen)
        chroma.contents[:] = FOURCC
        strides[0], rows[0] = stride_of(self._width), self._height
        return 1

    def _lock(self, _: Any, planes: Any) -> None:
        """Choose a buffer that the window does not have, the first one, so that few are ever touched."""
        for buffer in range(BUFFERS):
            index = index_of(self._slot, buffer)
            if not self._memory[index]:
                self._buffer, planes[0] = buffer, self._start + self._layout.offset_of(index)
                return
        if self._spill is None:  # the window is late: write where nobody looks
            self._spill = ctypes.create_string_buffer(self._layout.buffer_bytes)
        self._buffer, planes[0] = None, ctypes.addressof(self._spill)

    def _show(self, _: Any, __: Any) -> None:
        if self._buffer is None:
            return
        index = index_of(self._slot, self._buffer)
        if self._memory[index]:
            return  # the repeat of a picture that the window has
        self._memory[index] = 1
        if not self._announce(self._buffer, self._width, self._height, stride_of(self._width)):
            self._memory[index] = 0
