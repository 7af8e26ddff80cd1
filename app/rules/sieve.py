"""Which clips of a whole catalogue the rules catch."""

from collections.abc import Iterable

from app.clips.clip import Clip
from app.rules.finding import Finder
from app.rules.index import Index
from app.rules.matcher import Alike
from app.rules.rule import Rule
from app.rules.ruling import NO_RULES, Ruling

MOST_PARTS = 16


class Sieve:
    """Owns the clips in parts, the first the largest: what comes in later is a part of its own, so that it costs
    only itself. What the last ruling hides in each part is remembered. Says the same as `Matcher`, for all clips.
    """

    def __init__(self, clips: Iterable[Clip] = ()) -> None:
        self._parts = [Finder(Index(tuple(clips)))]
        self._asked: tuple[Ruling, Alike] = NO_RULES, {}

    def add(self, clips: Iterable[Clip]) -> None:
        """Clips have come in, or are better known."""
        new = {clip.id: clip for clip in clips}
        for part in self._parts:
            for id_ in new:
                part.index.drop(id_)
        self._parts.append(Finder(Index(tuple(new.values()))))
        if len(self._parts) > MOST_PARTS:
            first, *small = self._parts
            self._parts = [first, Finder(Index(tuple(clip for part in small for clip in part.index.living)))]

    def hidden(self, ruling: Ruling, alike: Alike) -> list[str]:
        """The ids of the clips that must not be shown."""
        if self._asked == (ruling, alike):
            ruling, alike = self._asked
        self._asked = ruling, alike
        return [id_ for part in self._parts for id_ in part.index.ids(part.hidden(ruling, alike))]

    def caught(self, rule: Rule, ruling: Ruling, alike: Alike) -> list[str]:
        """The ids of the clips that one rule of the ruling catches."""
        return [id_ for part in self._parts for id_ in part.index.ids(part.caught(rule, ruling, alike))]

    def trouble(self, rule: Rule) -> str:
        """Why a pattern rests, as a sentence; "" where it does not."""
        patterns = (part.patterns[rule.value] for part in self._parts if rule.value in part.patterns)
        return next((pattern.trouble for pattern in patterns if pattern.trouble), "")
