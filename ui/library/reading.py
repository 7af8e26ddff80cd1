"""Reads the library: collections on the store's thread, searches beside it as well."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from app.events.follows import Subject
from app.feed.courier import Courier
from app.feed.library import Collection, Kept, allowed, as_known, found, kept, of_hits
from app.feed.subjects import clips
from app.rules.matcher import Judge
from app.search.question import Hit, Like, Question, Words
from app.store.database import Store
from app.store.thread import StoreThread

Search = Callable[[Question], "Future[tuple[Hit, ...]]"]


@dataclass(frozen=True, slots=True)
class Wish:
    """Which clips, and how many at most: those of a collection; with a `text` those that fit it; with the id of a
    clip in `like` those that are like it; those `of` a creator or with a hashtag.
    """

    collection: Collection
    text: str
    like: str
    most: int
    of: Subject | None = None


def at_once(store: Store, wish: Wish) -> tuple[Kept, ...]:
    """A collection, what has the words of a text, or the clips of a creator or a hashtag."""
    if wish.of is not None:
        return tuple(clips(store, wish.of, wish.most))
    if wish.text:
        return tuple(found(store, wish.text, wish.most))
    return tuple(kept(store, wish.collection, wish.most))


@dataclass(frozen=True, slots=True)
class Answer:
    """What was read for a wish, not judged yet; `whole` says that nothing else follows."""

    clips: tuple[Kept, ...] = ()
    whole: bool = False


class Reading:
    """Hands on the answers to the latest wish; whoever asks again waits for no older one.

    `took` gets the clips that `judge` allows, how many were read, and whether that is all: of a text, the clips
    with its words come first and alone, as the search by meaning may have to wake. It gets them again with each
    `judge_again`, and never by a judgement from before it.
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
        self._wishes = self._judgements = 0
        self._answer = Answer()

    def ask(self, wish: Wish) -> None:
        """Read without waiting."""
        self.forget()
        if wish.text or wish.like:
            self._search_beside(self._wishes, wish)
        if not wish.like:
            self._read_at_once(self._wishes, wish, whole=not wish.text)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._wishes += 1
        self._judgements += 1
        self._answer = Answer()

    def has(self, clip: str) -> bool:
        """Whether a clip (its id) is in the answer, allowed or not."""
        return any(kept.clip.id == clip for kept in self._answer.clips)

    def judge_again(self) -> None:
        """Hold what the rules say now against what is known now of the clips in the answer; none is searched."""
        if self._answer.clips:
            self._judge_answer()

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
        self._courier.deliver(
            self._store.submit(work), lambda clips: self._take(number, Answer(clips, whole)), self._failed
        )

    def _take(self, number: int, answer: Answer) -> None:
        if number == self._wishes:
            self._answer = answer
            self._judge_answer()

    def _judge_answer(self) -> None:
        """Read anew as well: what is judged must be what is known after the last change of that."""
        self._judgements += 1
        number, answer, judge = self._judgements, self._answer, self._judge()
        self._courier.deliver(
            self._store.submit(lambda store: allowed(as_known(store, answer.clips), judge)),
            lambda clips: self._hand_on(number, clips),
            self._failed,
        )

    def _hand_on(self, number: int, clips: tuple[Kept, ...]) -> None:
        if number == self._judgements:
            self._took(clips, len(self._answer.clips), self._answer.whole)
