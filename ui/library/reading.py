"""Reads the library on the store's thread."""

from collections.abc import Callable
from dataclasses import dataclass

from app.feed.courier import Courier
from app.feed.library import Collection, Kept, found, kept
from app.store.database import Store
from app.store.thread import StoreThread


@dataclass(frozen=True, slots=True)
class Question:
    """Which clips, and how many at most; with a text it goes to all clips that have its words."""

    collection: Collection
    text: str
    most: int


def answer(store: Store, question: Question) -> tuple[Kept, ...]:
    """The clips that were asked for."""
    if question.text:
        return tuple(found(store, question.text, question.most))
    return tuple(kept(store, question.collection, question.most))


class Reading:
    """Hands on the answer to the latest question; whoever asks again waits for no older answer."""

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        took: Callable[[tuple[Kept, ...]], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._store, self._courier, self._took, self._failed = store, courier, took, failed
        self._latest = 0

    def ask(self, question: Question) -> None:
        """Read without waiting."""
        self._latest += 1
        number = self._latest
        future = self._store.submit(lambda store: answer(store, question))
        self._courier.deliver(future, lambda clips: self._take(number, clips), self._failed)

    def _take(self, number: int, clips: tuple[Kept, ...]) -> None:
        if number == self._latest:
            self._took(clips)
