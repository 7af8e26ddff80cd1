"""Brings the comments of the clip on stage to the screen, with those folded that a rule is about."""

from collections.abc import Callable
from dataclasses import replace

from app.clips.thread import Thread
from app.feed.courier import Courier
from app.rules.remarks import folded
from app.rules.ruling import Ruling
from app.store.thread import StoreThread

CLOSED = "Safe mode does not allow the comments of this source."


class Remarks:
    """Lives in the GUI thread; rules are held against comments on the store's. `show` gets what may be seen."""

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        ruling: Callable[[], Ruling],
        show: Callable[[Thread], None],
    ) -> None:
        self._store, self._courier, self._ruling, self._show = store, courier, ruling, show
        self._thread: Thread | None = None
        self._judgements = 0

    def close(self, clip: str) -> None:
        """The comments of a clip (id) may not be asked for."""
        self.take(Thread(clip, there=False, closed=CLOSED))

    def take(self, thread: Thread) -> None:
        """More is known of the comments."""
        self._thread = thread
        self.judge_again()

    def judge_again(self) -> None:
        """Hold what the rules say now against the comments; of several judgements only the last one is shown."""
        self._judgements += 1
        if self._thread is not None:
            number, thread, ruling = self._judgements, self._thread, self._ruling()
            judged = self._store.submit(lambda _: replace(thread, folded=folded(thread.comments, ruling)))
            self._courier.deliver(judged, lambda it: self._hand_on(number, it), lambda _error: None)

    def _hand_on(self, number: int, thread: Thread) -> None:
        if number == self._judgements:
            self._show(thread)
