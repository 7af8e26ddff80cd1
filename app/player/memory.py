"""The pictures that the player process wrote, as the window sees them."""

import ctypes
import mmap

from PySide6.QtGui import QImage

from app.player.layout import BUFFERS, SLOTS, Layout, index_of
from app.player.wire import Record


class LentFrame:
    """One picture in the memory, which stays mapped at least as long as this."""

    def __init__(self, image: QImage, memory: "FrameMemory", index: int) -> None:
        self.image = image
        self._memory, self._index = memory, index

    def free(self) -> None:
        """The player process may write the buffer again."""
        self._memory.take_back(self._index)


class FrameMemory:
    """Shared with a process by its handle.

    Outlives the process and then serves the next one: to unmap 100 MB would hold up the window for 50 ms.
    """

    def __init__(self, handle: int | str, view: mmap.mmap, layout: Layout) -> None:
        self.handle, self.layout = handle, layout
        self._bytes = view
        self._view = memoryview(view)
        self._lent: set[int] = set()
        self._images: dict[tuple[int, int, int, int], QImage] = {}

    def lend(self, record: Record) -> LentFrame:
        """The picture that a checked record speaks of, without a copy."""
        index = index_of(record.slot, record.buffer)
        self._lent.add(index)
        return LentFrame(self._image(index, record.width, record.height, record.stride), self, index)

    def take_back(self, index: int) -> None:
        """The window does not need this buffer any more; any thread may say so."""
        self._lent.discard(index)
        self._view[index] = 0

    def reclaim(self) -> None:
        """Free what the window does not show, after the process is surely gone; not in the GUI thread."""
        self._images.clear()
        for index in range(SLOTS * BUFFERS):
            if index not in self._lent:
                self._view[index] = 0
                self._drop_pages(index)

    def _image(self, index: int, width: int, height: int, stride: int) -> QImage:
        shape = (index, width, height, stride)
        if shape not in self._images:
            if len(self._images) > 64:
                self._images.clear()
            start = self.layout.offset_of(index)
            part = self._view[start : start + stride * height]
            self._images[shape] = QImage(part, width, height, stride, QImage.Format.Format_RGB32)
        return self._images[shape]

    def _drop_pages(self, index: int) -> None:
        """Give a buffer's pages back to the system, where it can; mmap.madvise would hold up all threads."""
        if hasattr(mmap, "MADV_REMOVE"):
            start = ctypes.addressof(ctypes.c_char.from_buffer(self._bytes)) + self.layout.offset_of(index)
            length = ctypes.c_size_t(self.layout.buffer_bytes)
            ctypes.CDLL(None).madvise(ctypes.c_void_p(start), length, mmap.MADV_REMOVE)
