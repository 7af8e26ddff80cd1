"""Finds out what the viewer wants to add, on a thread of its own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.network.failure import NotAllowedError
from app.sources.identity import Cancelled

if TYPE_CHECKING:
    from app.network.client import Client
    from app.sources.feeds.offer import Offer


class Finding(QObject):
    """Lives in the GUI thread, which never waits for it but to close. Only the latest question is answered.

    `found` carries the text that was asked about and its offers, likeliest first; `failed` the text and a sentence.
    `word_wanted` does too, where the host in the text lies on this device or the own network: it was not asked, and
    is once the viewer says so.
    """

    found = Signal(str, object)
    failed = Signal(str, str)
    word_wanted = Signal(str, str)

    def __init__(self, client: "Callable[[], Client]") -> None:
        super().__init__()
        self._client, self._latest = client, 0
        self._given_up = Event()
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="finding")

    def ask(self, text: str, *, on_my_network: bool = False) -> None:
        """Find out what the text could be added as; `on_my_network` is the viewer's word for the host in it."""
        self.cancel()
        number, given_up = self._latest, self._given_up

        def client() -> "Client":
            if number != self._latest:
                raise Cancelled
            return self._client()

        def find() -> "tuple[Offer, ...]":
            from app.sources.far.adding import found  # noqa: PLC0415  # brings all readers: not at a start

            return found(text, client, on_my_network=on_my_network, given_up=given_up)

        self._pool.submit(find).add_done_callback(lambda done: self._tell(text, number, done))

    def cancel(self) -> None:
        """Forget the question: what is under way for it ends at once, and nothing is answered."""
        self._latest += 1
        self._given_up.set()
        self._given_up = Event()

    def close(self) -> None:
        """Answer nothing any more; the client has to be stopped before."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _tell(self, text: str, number: int, done: "Future[tuple[Offer, ...]]") -> None:
        if done.cancelled() or number != self._latest:
            return
        error = done.exception()
        if isinstance(error, NotAllowedError):
            self.word_wanted.emit(text, str(error))
        elif error is not None:
            self.failed.emit(text, str(error))
        else:
            self.found.emit(text, done.result())
