"""The clips that may be shown, laid out for the learner."""

from collections.abc import Iterable, Mapping

from app.clips.clip import Clip
from app.events.judgements import Refusals
from app.feed.features import features
from app.rules.refusal import hidden_by
from personalization import Pool


class Shelf:
    """Owns the pool of all clips, and remembers the last answer: most orders are asked for with the same words.

    `vectors` are those of `app.clips.vectors.joined`, by clip.
    """

    def __init__(self, clips: Iterable[Clip] = (), vectors: Mapping[str, bytes] | None = None) -> None:
        known = vectors or {}
        self.clips: dict[str, Clip] = {clip.id: clip for clip in clips}
        self.pool = Pool(features(clip, known.get(clip.id)) for clip in self.clips.values())
        self._asked: tuple[Refusals, frozenset[int]] | None = None
        self._answer = self.pool

    def add(self, clips: Mapping[str, Clip], vectors: Mapping[str, bytes]) -> None:
        """Clips have come in, or are better known."""
        self.clips |= clips
        self.pool = self.pool.with_clips([features(clip, vectors.get(clip.id)) for clip in clips.values()])
        self._asked = None

    def allowed(self, refusals: Refusals, sources: frozenset[int]) -> Pool:
        """What no rule hides, of these sources only where any are named."""
        if self._asked != (refusals, sources):
            hidden = [clip.id for clip in self.clips.values() if _is_out(clip, refusals, sources)]
            self._asked, self._answer = (refusals, sources), self.pool.without(hidden)
        return self._answer


def _is_out(clip: Clip, refusals: Refusals, sources: frozenset[int]) -> bool:
    return (bool(sources) and clip.source not in sources) or hidden_by(clip, refusals) is not None
