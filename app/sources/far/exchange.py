"""Writes open feeds to a file and takes them from one, on a thread of its own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.store.thread import StoreThread

UNWRITTEN = "{} cannot be written there: {}. Nothing was changed; choose another folder."
UNREAD = "{} cannot be read: {}. Nothing was added."


class Exchange(QObject):
    """Lives in the GUI thread, which never waits for it but to close.

    `written` carries the name of the file; `taken` how many feeds of a list are sources now, and how many cannot be
    read by Ownfeed; `failed` a sentence.
    """

    written = Signal(str)
    taken = Signal(int, int)
    failed = Signal(str)

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self._store, self._closed = store, False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="feed lists")

    def write(self, file: Path) -> None:
        """Write all open feeds to a file in OPML."""
        self._do(lambda: self._write(file))

    def read(self, file: Path) -> None:
        """Make the feeds of a list in OPML sources."""
        self._do(lambda: self._read(file))

    def close(self) -> None:
        """Finish what is under way, and tell nobody any more."""
        self._closed = True
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _do(self, work: Callable[[], None]) -> None:
        self._thread.submit(work).add_done_callback(self._report)

    def _report(self, done: "Future[None]") -> None:
        error = None if done.cancelled() else done.exception()
        if error is not None and not self._closed:
            self.failed.emit(str(error))

    def _write(self, file: Path) -> None:
        from app.sources.far.lists import exported  # noqa: PLC0415  # brings all readers: not at a start

        written = self._store.submit(exported).result()
        try:
            file.write_bytes(written)
        except OSError as error:
            self.failed.emit(UNWRITTEN.format(file.name, error.strerror))
        else:
            self.written.emit(file.name)

    def _read(self, file: Path) -> None:
        from app.sources.far.lists import take_in  # noqa: PLC0415  # see above
        from app.sources.feeds.opml import MOST_BYTES, outlines  # noqa: PLC0415  # see above

        try:
            with file.open("rb") as stream:
                listed = outlines(stream.read(MOST_BYTES + 1))
        except OSError as error:
            self.failed.emit(UNREAD.format(file.name, error.strerror))
            return
        added, left = self._store.submit(lambda store: take_in(store, listed)).result()
        self.taken.emit(len(added), len(left))
