"""What is said in a clip and when, and where its parts begin."""

from dataclasses import dataclass

from app.clips.far_clip import Chapter


@dataclass(frozen=True, slots=True)
class Cue:
    """Plain text, on one line or a few, that is to be seen from one moment to another; in seconds."""

    from_s: float
    to_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """The captions of a clip (its id) in one language, in the order of their time, and its chapters in theirs."""

    clip: str
    cues: tuple[Cue, ...] = ()
    chapters: tuple[Chapter, ...] = ()
