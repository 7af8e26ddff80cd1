"""Tells the stock what to fetch for the feed, and the learner what is here."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from heapq import nsmallest
from typing import TYPE_CHECKING

from app.clips.clip import Clip
from app.clips.far_newest import newest_far
from app.feed.arranger import Arranger
from app.feed.courier import Courier
from app.feed.request import Request
from app.store.thread import StoreThread

if TYPE_CHECKING:
    from app.feed.ranker import Ranker

CHOSEN_FROM, SHORT = 24, 8
"""There are so many of the best clips to choose from for a fetch, and so many of the shortest besides."""

Follow = Callable[[Sequence[str]], None]
"""Is told which clips (ids) to fetch, the first one first."""


class Supply:
    """Lives in the GUI thread. `wish` is what would be asked for now; `follow` hears what to fetch for it.

    Until the learner has answered once, these are the newest clips.
    """

    def __init__(
        self,
        store: StoreThread,
        courier: Courier,
        arranger: Arranger,
        wish: Callable[[], Request],
        follow: Follow,
    ) -> None:
        self._store, self._courier, self._arranger = store, courier, arranger
        self._wish, self._follow = wish, follow

    def ask(self) -> None:
        """What comes next was ordered anew."""
        request = self._wish()
        if self._arranger.answered:
            self._arranger.consult(to_fetch, (request,), self._follow)
        else:
            newest = self._store.submit(lambda store: newest_far(store, CHOSEN_FROM))
            self._courier.deliver(newest, self._follow, lambda _: None)

    def move(self, clips: Sequence[str], then: Callable[[Sequence[str]], None]) -> None:
        """The files of clips (ids) have come, or are not here any more; `then` is called once the learner knows.

        An order that was asked for before that would not have them.
        """
        self._arranger.read(clips, lambda read: self._arranger.consult(moved, (read,), lambda _: then(clips)))
        if not self._arranger.answered:
            then(clips)


# What runs beside the ranker.


def moved(ranker: "Ranker", clips: Sequence[Clip]) -> None:
    """The files of clips have come, or are not here any more."""
    ranker.move(clips)


def to_fetch(ranker: "Ranker", request: Request) -> tuple[str, ...]:
    """Of the clips (ids) that would come next if all were here, those that are not, the first one first.

    Behind them come the shortest of all that may be shown: a viewer who likes long clips may like more than a poor
    line can bring.
    """
    if not ranker.shelf.far:
        return ()
    order = ranker.arrange(replace(request, size=CHOSEN_FROM, everywhere=True))
    best = [placed.clip.id for placed in order if not placed.clip.is_here]
    return tuple(dict.fromkeys((*best, *_shortest(ranker, request))))


def _shortest(ranker: "Ranker", request: Request) -> list[str]:
    shelf, shown = ranker.shelf, {*request.session, *ranker.seen}
    allowed = shelf.allowed(request.ruling, request.first, everywhere=True)
    lengths = ((shelf.clips[clip].duration_s, clip) for clip in shelf.far & set(allowed) - shown)
    return [
        clip for _, clip in nsmallest(SHORT, ((length_s, clip) for length_s, clip in lengths if length_s))
    ]
