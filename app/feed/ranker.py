"""Puts the clips that may come in order: rules first, then rest, then the learner."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from app.clips.clip import Clip
from app.events.event import Event, Kind
from app.feed.features import day_of, lesson, utc_offset_s
from app.feed.fresh import since_fresh_start
from app.feed.pool import resting
from app.feed.portrait import Portrait
from app.feed.queue import Placed
from app.feed.reasons import in_words, noticed
from app.feed.request import Request
from app.feed.shelf import Shelf
from app.feed.unlearned import ordered
from personalization import Choice, Pool, Profile, Settings


class Ranker:
    """Owns the profile. Used by one thread; what it hands out is frozen."""

    def __init__(self) -> None:
        self._shelf = Shelf()
        self._events: dict[str, Event] = {}
        self._seen: dict[str, datetime] = {}
        self._profile: Profile | None = None
        self._asked: tuple[Settings, int] | None = None

    def load(
        self, events: Iterable[Event], clips: Iterable[Clip], vectors: Mapping[str, bytes] | None = None
    ) -> None:
        """Start from the live log and the catalogue, with the clips' vectors (`app.clips.vectors.joined`)."""
        self._shelf = Shelf(clips, vectors)
        self._events = {event.id: event for event in events}
        self._seen = _seen(self._events.values())
        self._profile = None

    def add(self, clips: Iterable[Clip], vectors: Mapping[str, bytes] | None = None) -> None:
        """Clips have come in, or are better known."""
        self._shelf.add({clip.id: clip for clip in clips}, vectors or {})
        self._profile = None

    def move(self, clips: Iterable[Clip]) -> None:
        """The files of clips have come, or are not here any more; nothing that is learned changes by that."""
        self._shelf.move({clip.id: clip for clip in clips})

    def learn(self, event: Event) -> None:
        """Take in one event that is on disk; one that was read with the log already changes nothing."""
        if event.id in self._events:
            return
        if self._turns_the_page(event):
            self._profile = None
        if event.kind is Kind.UNDONE:
            self._take_back(event)
        else:
            self._events[event.id] = event
            if event.kind is Kind.SHOWN:
                self._seen[event.clip] = event.at
        if self._profile is not None:
            self._profile.learn(lesson(event))

    def arrange(self, request: Request) -> tuple[Placed, ...]:
        """The clips that come next, at most `size` of them."""
        pool = self._pool(request)
        enough = self._enough(pool, request) if self._shelf.far else request.size
        rest = resting(pool, self._seen, request.session, request.now, enough)
        if request.order != "learned":
            return self._unlearned([id_ for id_ in pool if id_ not in set(rest)], request)
        at_s = request.now.timestamp()
        slate = self._current(request).arrange(pool, rest, request.size, self._seed(request), at_s)
        return tuple(self._placed(choice, slate.policy) for choice in slate.choices)

    @property
    def shelf(self) -> Shelf:
        """The clips, and what the rules make of them."""
        return self._shelf

    @property
    def seen(self) -> Collection[str]:
        """The clips (ids) that were on stage."""
        return self._seen.keys()

    def portrait(self, request: Request) -> Portrait:
        """What the profile believes of each topic, and whether the order helps by the viewer's own log."""
        profile = self._current(request)
        return Portrait(profile.beliefs(), profile.proofs())

    def fingerprint(self, request: Request) -> str:
        """A hash of the whole profile: equal for profiles that are the same bit for bit."""
        return self._current(request).fingerprint()

    def _pool(self, request: Request) -> Pool:
        first = self._shelf.allowed(request.ruling, request.first, request.everywhere)
        if request.first and not set(first) - set(request.session):
            return self._shelf.allowed(request.ruling, frozenset(), request.everywhere)
        return first

    def _enough(self, pool: Pool, request: Request) -> int:
        """How many clips are enough to choose from: few, where new ones are on their way."""
        shown = {*request.session, *self._seen}
        return max(1, min(request.size, sum(clip not in shown for clip in pool) // 2))

    def _current(self, request: Request) -> Profile:
        """The profile, turned to the settings and the day, and folded anew when other clips are known."""
        asked = replace(request.settings, utc_offset_s=utc_offset_s(request.now)), day_of(request.now)
        if self._profile is None:
            lessons = map(lesson, since_fresh_start(self._events.values()))
            self._profile = Profile.from_events(lessons, self._shelf.pool, *asked)
        elif self._asked != asked:
            self._profile.turn(*asked)
        self._asked = asked
        return self._profile

    def _placed(self, choice: Choice, policy: str) -> Placed:
        clip = self._shelf.clips[choice.clip]
        counted, hints = clip.views is not None, noticed(clip)
        reasons = tuple(in_words(reason, counted, hints) for reason in choice.reasons)
        return Placed(
            clip, choice.score, choice.probability, reasons, policy, choice.rivals, choice.new_to_you
        )

    def _unlearned(self, ids: list[str], request: Request) -> tuple[Placed, ...]:
        clips = self._shelf.clips
        order = ordered(ids, clips, self._seen, request.order, self._seed(request))
        chance = 1.0 / max(1, len(ids)) if request.order == "shuffled" else 1.0
        return tuple(Placed(clips[id_], 0.0, chance, policy=request.order) for id_ in order[: request.size])

    def _seed(self, request: Request) -> int:
        if request.seed is not None:
            return request.seed
        last = next(reversed(self._events), "")
        return int.from_bytes(hashlib.blake2b(last.encode(), digest_size=6).digest(), "big")

    def _turns_the_page(self, event: Event) -> bool:
        """Whether the profile begins somewhere else from now on."""
        named = (self._events.get(id_) for id_ in event.detail.get("events", ()))
        return any(each is not None and each.kind is Kind.FRESH_START for each in (event, *named))

    def _take_back(self, undone: Event) -> None:
        named = undone.detail.get("events", ())
        gone = [self._events.pop(id_) for id_ in named if id_ in self._events]
        if any(event.kind is Kind.SHOWN for event in gone):
            self._seen = _seen(self._events.values())


def _seen(events: Iterable[Event]) -> dict[str, datetime]:
    return {event.clip: event.at for event in events if event.kind is Kind.SHOWN}
