"""Asks what others wrote below a clip, once the viewer opens its comments."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.clips.far import elsewhere
from app.clips.thread import Comment, Thread
from app.network.failure import NetworkError
from app.sources.far.asking import Asking
from app.sources.far.rounds import usual_adapter
from app.sources.feeds.port import FeedError
from app.store.thread import StoreThread

if TYPE_CHECKING:
    from app.network.client import Client
    from app.sources.feeds.port import Adapter

PART = 200
"""Comments that are asked for at once."""
TELL_S = 0.25
KEPT = 50
"""Threads that are remembered until the program ends, the latest ones."""
AT_ONCE = 2
PAUSED = "The source of this clip is paused: its comments are not asked for. Let it go on to read them."
BROKEN = "The comments did not come. The clip plays on. Try again."


class Threads(QObject):
    """Lives in the GUI thread and asks in threads of its own, which begin with the first question.

    `changed` carries the Thread of the clip whose comments are open, each time more of it is known. Only that one
    is asked for; once it is closed, nothing more is.
    """

    changed = Signal(object)
    _came = Signal(object)
    _broke = Signal(str, str)

    def __init__(
        self,
        store: StoreThread,
        client: Callable[[], "Client"],
        adapter: "Callable[[str], Adapter | None]" = usual_adapter,
    ) -> None:
        super().__init__()
        self._store, self._client, self._adapter = store, client, adapter
        self._open = ""
        self._known: dict[str, Thread] = {}
        self._walks: dict[str, Iterator[Comment]] = {}
        self._pool = ThreadPoolExecutor(AT_ONCE, "threads")
        self._came.connect(self._take)
        self._broke.connect(self._fail)

    def open(self, clip: str) -> None:
        """The comments on a clip (id) are wanted. What came before is not asked for again, a failure is."""
        self._open = clip
        known = self._known.get(clip)
        if known is None or known.trouble:
            self._ask(Thread(clip, there=False))
        else:
            self.changed.emit(known)

    def more(self) -> None:
        """Ask for those that follow."""
        known = self._known.get(self._open)
        if known is not None and known.more and not known.asking:
            self._ask(known)

    def leave(self) -> None:
        """Nobody reads any longer."""
        self._open = ""

    def close(self) -> None:
        """Ask nothing more, and wait for the question under way: the client has to be stopped before."""
        self._open = ""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _ask(self, thread: Thread) -> None:
        asked = replace(thread, asking=True, more=False)
        self._take(asked)
        self._pool.submit(self._read, asked).add_done_callback(lambda done: self._tell(asked, done))

    def _take(self, thread: Thread) -> None:
        """In the GUI thread."""
        self._known.pop(thread.clip, None)
        self._known[thread.clip] = thread
        for oldest in list(self._known)[:-KEPT]:
            del self._known[oldest]
            self._walks.pop(oldest, None)
        if thread.clip == self._open:
            self.changed.emit(thread)

    def _tell(self, asked: Thread, done: "Future[Thread]") -> None:
        """In any thread. What was given up counts as a failure that nobody sees: opened anew, it is asked again."""
        if done.cancelled():
            return
        if (error := done.exception()) is None:
            self._came.emit(done.result())
        else:
            self._walks.pop(asked.clip, None)
            self._broke.emit(
                asked.clip, str(error) if isinstance(error, FeedError | NetworkError) else BROKEN
            )

    def _fail(self, clip: str, sentence: str) -> None:
        """What came before that stays."""
        known = self._known.get(clip, Thread(clip))
        self._take(replace(known, asking=False, trouble=sentence))

    def _read(self, before: Thread) -> Thread:
        """In a thread of its own: the next part, told of as it comes."""
        walk = self._walks.get(before.clip) or self._walk(before.clip)
        if walk is None:
            return replace(before, asking=False)
        self._walks[before.clip] = walk
        before = replace(before, there=True)
        self._came.emit(before)
        comments, told = list(before.comments), float("-inf")
        for comment in islice(walk, PART):
            comments.append(comment)
            if time.monotonic() - told > TELL_S:
                told = time.monotonic()
                self._came.emit(replace(before, comments=tuple(comments)))
        more = len(comments) - len(before.comments) == PART
        return replace(before, comments=tuple(comments), asking=False, more=more)

    def _walk(self, clip: str) -> Iterator[Comment] | None:
        """None where there is nothing to ask. Raises FeedError where it may not be asked now."""
        there = self._store.submit(lambda store: elsewhere(store, clip)).result()
        adapter = self._adapter(there.feed.kind) if there is not None else None
        if there is None or adapter is None or not there.parts.thread:
            return None
        if there.feed.paused:
            raise FeedError(PAUSED)
        asking = Asking(self._client(), there.feed, {}, lambda: False, lambda: self._open != clip)
        return adapter.comments(there.parts.thread, asking)
