"""How often the viewer's events met each topic and creator: counted along, since a log may be long."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from personalization.values import ClipFeatures


@dataclass(frozen=True, slots=True)
class Met:
    """In how many lessons each topic (in its usual spelling) and each creator was met; none with 0."""

    tags: Mapping[str, int] = field(default_factory=dict)
    creators: Mapping[str, int] = field(default_factory=dict)


class Habits:
    """Counts as lessons come and go; a clip that is not in `clips` counts for nothing."""

    def __init__(self, clips: Mapping[str, ClipFeatures], spellings: Mapping[str, str]) -> None:
        """Nothing was met yet; `spellings` says which tag a less common spelling stands for."""
        self._clips, self._spellings = clips, spellings
        self._tags, self._creators = Counter[str](), Counter[str]()

    def count(self, clip: str, times: int) -> None:
        """A clip (id) was met so many times more."""
        if known := self._clips.get(clip):
            for tag in {self._spellings.get(topic, topic) for topic in known.topics()}:
                self._tags[tag] += times
            self._creators[known.creator] += times

    def before(self, clips: Iterable[str]) -> Met:
        """What was met, but for the last time that each of these clips was."""
        last = Habits(self._clips, self._spellings)
        for clip in clips:
            last.count(clip, 1)
        return Met(self._tags - last._tags, self._creators - last._creators)
