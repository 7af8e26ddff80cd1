"""Reads the posters of clips that stand as examples, again whenever others may be seen."""

from collections.abc import Callable, Mapping

from app.feed.courier import Courier
from app.insights.examples import posters
from app.rules.matcher import Judge
from app.store.thread import StoreThread


class Posters:
    """Follows which clips (ids) are in sight. `took` gets the posters (paths) by clip of those that may be seen,
    and never by a judgement from before the last `judge_again`."""

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        judge: Callable[[], Judge],
        took: Callable[[Mapping[str, str]], None],
    ) -> None:
        self._store, self._courier, self._judge, self._took = store, courier, judge, took
        self._clips: frozenset[str] = frozenset()
        self._judgements = 0

    def show(self, clips: frozenset[str]) -> None:
        """These are in sight now."""
        if clips != self._clips:
            self._clips = clips
            self.judge_again()

    def know_better(self, clip: str) -> None:
        """More is known of a clip (its id)."""
        if clip in self._clips:
            self.judge_again()

    def judge_again(self) -> None:
        """Hold what the rules say now against what is known now of the clips in sight."""
        self._judgements += 1
        if self._clips:
            number, clips, judge = self._judgements, self._clips, self._judge()
            read = self._store.submit(lambda store: posters(store, clips, judge))
            self._courier.deliver(read, lambda found: self._hand_on(number, found), lambda _error: None)

    def _hand_on(self, number: int, found: Mapping[str, str]) -> None:
        if number == self._judgements:
            self._took(found)
