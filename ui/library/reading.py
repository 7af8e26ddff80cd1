"""Reads the library: collections on the store's thread, searches beside it as well."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from app.feed.courier import Courier
from app.feed.library import Collection, Kept, allowed, found, kept, of_hits
from app.rules.matcher import Judge
from app.search.question import Hit, Like, Question, Words
from app.store.database import Store
from app.store.thread import StoreThread

Search = Callable[[Question], "Future[tuple[Hit, ...]]"]


@dataclass(frozen=True, slots=True)
class Wish:
    """Which clips, and how many at most: those of a collection; with a `text` those that fit it; with the id of a
    clip in `like` those that are like it.
    """

    collection: Collection
    text: str
    like: str
    most: int


def at_once(store: Store, wish: Wish) -> tuple[Kept, ...]:
    """A collection, or what has the words of a text."""
    if wish.text:
        return tuple(found(store, wish.text, wish.most))
    return tuple(kept(store, wish.collection, wish.most))


class Reading:
    """Hands on the answers to the latest wish; whoever asks again waits for no older one.

    `took` gets the clips that `judge` allows, how many were read, and whether that is all: of a text, the clips
    with its words come first and alone, as the search by meaning may have to wake.
    """

    def __init__(
        self,
        store: StoreThread,
        search: Search,
        courier: Courier,
        judge: Callable[[], Judge],
        took: Callable[[tuple[Kept, ...], int, bool], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._store, self._search, self._courier = store, search, courier
        self._judge, self._took, self._failed = judge, took, failed
        self._latest = 0

    def ask(self, wish: Wish) -> None:
        """Read without waiting."""
        self._latest += 1
        if wish.text or wish.like:
            self._search_beside(self._latest, wish)
        if not wish.like:
            self._read_at_once(self._latest, wish, whole=not wish.text)

    def _search_beside(self, number: int, wish: Wish) -> None:
        question = Like(wish.like, wish.most) if wish.like else Words(wish.text, wish.most)
        self._courier.deliver(
            self._search(question),
            lambda hits: self._read_hits(number, hits),
            lambda error: self._failed(error) if wish.like else self._read_at_once(number, wish, whole=True),
        )

    def _read_at_once(self, number: int, wish: Wish, whole: bool) -> None:
        self._read(number, lambda store: at_once(store, wish), whole)

    def _read_hits(self, number: int, hits: Sequence[Hit]) -> None:
        self._read(number, lambda store: tuple(of_hits(store, hits)), whole=True)

    def _read(self, number: int, work: Callable[[Store], tuple[Kept, ...]], whole: bool) -> None:
        judge = self._judge()

        def judged(store: Store) -> tuple[tuple[Kept, ...], int]:
            clips = work(store)
            return allowed(clips, judge), len(clips)

        self._courier.deliver(
            self._store.submit(judged), lambda found: self._take(number, *found, whole), self._failed
        )

    def _take(self, number: int, clips: tuple[Kept, ...], read: int, whole: bool) -> None:
        if number == self._latest:
            self._took(clips, read, whole)
