"""The clips that may be shown, laid out for the learner."""

from collections.abc import Iterable, Mapping

from app.clips.clip import Clip
from app.feed.features import features
from app.rules.folding import squash
from app.rules.matcher import Alike
from app.rules.rule import Rule
from app.rules.ruling import Ruling
from app.rules.sieve import Sieve
from personalization import Pool, looks_like

REMEMBERED = 2
"""Answers: what comes next, and what is to be fetched for it, are asked for by turns."""


class Shelf:
    """Owns the pool of all clips, and remembers its answers: most orders are asked for with the same words.

    `vectors` are those of `app.clips.vectors.joined`, by clip.
    """

    def __init__(self, clips: Iterable[Clip] = (), vectors: Mapping[str, bytes] | None = None) -> None:
        known = vectors or {}
        self.clips: dict[str, Clip] = {clip.id: clip for clip in clips}
        self.pool = Pool(features(clip, known.get(clip.id)) for clip in self.clips.values())
        self.sieve = Sieve(self.clips.values())
        self.far = {clip.id for clip in self.clips.values() if not clip.is_here}
        self._answers: dict[tuple[Ruling, frozenset[int], bool], Pool] = {}
        self._alike: dict[tuple[str, frozenset[str]], frozenset[str]] = {}

    def add(self, clips: Mapping[str, Clip], vectors: Mapping[str, bytes]) -> None:
        """Clips have come in, or are better known."""
        self.clips |= clips
        self.pool = self.pool.with_clips([features(clip, vectors.get(clip.id)) for clip in clips.values()])
        self.sieve.add(clips.values())
        self.move(clips)
        self._alike.clear()

    def move(self, clips: Mapping[str, Clip]) -> None:
        """The files of clips have come, or are not here any more."""
        self.clips |= clips
        self.far -= clips.keys()
        self.far |= {clip.id for clip in clips.values() if not clip.is_here}
        self._answers.clear()

    def allowed(self, ruling: Ruling, sources: frozenset[int], everywhere: bool = False) -> Pool:
        """What no rule hides, of these sources only where any are named; only what is here, or `everywhere`."""
        asked = ruling, sources, everywhere
        if asked not in self._answers:
            hidden = self.sieve.hidden(ruling, self.alike(ruling))
            others = [clip.id for clip in self.clips.values() if sources and clip.source not in sources]
            if len(self._answers) == REMEMBERED:
                self._answers.clear()
            away = () if everywhere else self.far
            self._answers[asked] = self.pool.without({*hidden, *others, *away})
        return self._answers[asked]

    def alike(self, ruling: Ruling) -> Alike:
        """By the id of each topic's rule the clips without tags that look like it."""
        return {rule.id: self._like(rule) for rule in ruling.reaching}

    def _like(self, rule: Rule) -> frozenset[str]:
        asked = squash(rule.value), rule.spared
        if asked not in self._alike:
            self._alike[asked] = looks_like(self.pool, rule.value.casefold(), rule.spared)
        return self._alike[asked]
