"""Feeds libVLC the bytes of an open file, on systems where it cannot take a descriptor."""

import ctypes
import os
from typing import Any

import vlc

_FAILED = -1
_Size = ctypes.POINTER(ctypes.c_uint64)
_Opaque = ctypes.POINTER(ctypes.c_void_p)
_OPEN = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, _Opaque, _Size)
# python-vlc declares the buffer as a string, which would be a copy that one cannot write to.
_READ = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
_SEEK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_uint64)
_CLOSE = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


class Stream:
    """Must live as long as the media that reads from it."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._callbacks = _OPEN(self._open), _READ(self._read), _SEEK(self._seek), _CLOSE(lambda _: None)

    def media(self, instance: Any) -> Any:
        """A media for libVLC that knows neither path nor URL."""
        kinds = vlc.CallbackDecorators
        wanted = kinds.MediaOpenCb, kinds.MediaReadCb, kinds.MediaSeekCb, kinds.MediaCloseCb
        pairs = zip(self._callbacks, wanted, strict=True)
        return instance.media_new_callbacks(*(ctypes.cast(callback, kind) for callback, kind in pairs), None)

    def _open(self, _: Any, __: Any, size: Any) -> int:
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        size[0] = os.fstat(self._descriptor).st_size
        return 0

    def _read(self, _: Any, buffer: int, wanted: int) -> int:
        try:
            data = os.read(self._descriptor, wanted)
        except OSError:
            return _FAILED
        ctypes.memmove(buffer, data, len(data))
        return len(data)

    def _seek(self, _: Any, offset: int) -> int:
        try:
            os.lseek(self._descriptor, offset, os.SEEK_SET)
        except OSError:
            return _FAILED
        return 0
