"""The clips that come next, best first, behind those that were on stage."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.clips.clip import Clip
from app.feed.state import Reason

KEEP_BEHIND = 100


@dataclass(frozen=True, slots=True)
class Placed:
    """A clip with its place in the order: the choice's score, its probability (0 to 1] and the exact reasons.

    `rivals` are the clips that it was drawn from.
    """

    clip: Clip
    score: float = 0.0
    probability: float = 1.0
    reasons: tuple[Reason, ...] = ()
    policy: str = "unranked"
    rivals: tuple[str, ...] = ()
    new_to_you: bool = False


@dataclass(frozen=True, slots=True)
class Queue:
    """A line of clips and who is on stage; `at` is -1 before the first. Every change gives a new queue."""

    items: tuple[Placed, ...] = ()
    at: int = -1

    def look(self, step: int) -> Placed | None:
        """The clip `step` places from the stage (0 is on stage), or None where the line ends."""
        place = self.at + step
        return self.items[place] if 0 <= place < len(self.items) else None

    def moved(self, step: int) -> "Queue":
        """The queue after a swipe; staying inside the line, and forgetting what lies far behind."""
        if self.look(step) is None:
            return self
        drop = max(0, self.at + step - KEEP_BEHIND)
        return Queue(self.items[drop:], self.at + step - drop)

    def arranged(self, upcoming: Sequence[Placed], keep: int) -> "Queue":
        """The same past and `keep` prepared clips, then the new order without clips that are already kept."""
        kept = self.items[: self.at + 1 + keep]
        ahead = {placed.clip.id for placed in kept[max(self.at, 0) :]}
        return replace(self, items=kept + tuple(p for p in upcoming if p.clip.id not in ahead))

    def with_next(self, placed: Placed) -> "Queue":
        """The queue with this clip right after the one on stage."""
        return replace(self, items=(*self.items[: self.at + 1], placed, *self.items[self.at + 1 :]))

    def without(self, hidden: Callable[[Clip], bool]) -> "Queue":
        """The queue without the clips that must not be shown, before and after the stage. What is on it stays."""
        behind, here = self.items[: max(self.at, 0)], self.items[max(self.at, 0) : self.at + 1]
        before = tuple(p for p in behind if not hidden(p.clip))
        after = tuple(p for p in self.items[self.at + 1 :] if not hidden(p.clip))
        return Queue(before + here + after, len(before) + len(here) - 1)

    def among(self, clips: Sequence[str]) -> list[str]:
        """Which of these clips (ids) are in the queue."""
        here = {placed.clip.id for placed in self.items}
        return [clip for clip in clips if clip in here]

    def known(self, clips: Sequence[Clip]) -> "Queue":
        """The queue with these clips as they are known now."""
        now = {clip.id: clip for clip in clips}
        items = (replace(p, clip=now[p.clip.id]) if p.clip.id in now else p for p in self.items)
        return replace(self, items=tuple(items))

    def upcoming(self) -> tuple[Placed, ...]:
        """What comes after the clip on stage."""
        return self.items[self.at + 1 :]
