"""What is known about one clip after it was looked at."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

LOOK_SIZE = 128
MEANING_SIZE = 384

Vector: TypeAlias = NDArray[np.float32]


class Kind(StrEnum):
    """How a tag was found, so that a reason can say "dogs, seen in the picture"."""

    OBJECT = "object"
    SCENE = "scene"
    TOPIC = "topic"
    GESTURE = "gesture"
    SOUND = "sound"
    TEXT = "text"
    BODY = "body"


class Tag(NamedTuple):
    """One thing found; `confidence` is 0..1, and what is told is worth telling."""

    name: str
    kind: Kind
    confidence: float


@dataclass(frozen=True, slots=True)
class Faces:
    """How many faces are seen at a time, and which share (0..1) of the picture the largest fills; never whose."""

    number: int = 0
    largest_share: float = 0.0


@dataclass(frozen=True, slots=True)
class Heard:
    """Shares (0..1) of the sound that are speech, music, singing; loudness in LUFS, None without sound."""

    speech: float = 0.0
    music: float = 0.0
    singing: float = 0.0
    loudness_lufs: float | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """Cuts counted; motion between thumbs and light, both 0..1; `dancing` 0..1 from bodies and the beat."""

    cuts: int = 0
    motion: float = 0.0
    light: float = 0.0
    dancing: float = 0.0


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings of one clip. The same clip, models and version give the same findings.

    `tags` begin with the surest. `look` (128) tells how similar two clips look, `meaning` (384) lies in the space
    of the captions; both are of length 1, or all zero when the model for them is missing. `text` is what was read
    on the screen, `language` that of the caption as an ISO 639-1 code; each is "" if there is none. `sensitive` is
    0..1 and only ever blurs; None where the model that would know is missing. `mood` of the words is -1..1.
    Equality leaves the two vectors out, since storing rounds them.
    """

    version: str
    tags: tuple[Tag, ...] = ()
    look: Vector = field(default_factory=lambda: np.zeros(LOOK_SIZE, np.float32), compare=False, repr=False)
    meaning: Vector = field(
        default_factory=lambda: np.zeros(MEANING_SIZE, np.float32), compare=False, repr=False
    )
    faces: Faces = Faces()
    heard: Heard = Heard()
    moved: Moved = Moved()
    text: str = ""
    language: str = ""
    sensitive: float | None = None
    mood: float = 0.0

    def named(self, kind: Kind) -> tuple[str, ...]:
        """The names of all tags of one kind, the surest first."""
        return tuple(tag.name for tag in self.tags if tag.kind == kind)
