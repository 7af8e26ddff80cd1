"""What a probe found out about a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Why(Enum):
    """Why a file was refused. Only the name crosses the pipe: no file can put words into our mouth."""

    NOT_A_VIDEO = "This is not a video that can be played. Its name says otherwise; remove it or ignore it."
    EMPTY = "This file is empty. If it is still being copied, it is looked at again when it changes."
    ARCHIVE = "This is a packed archive and not a video. Unpack it, and what is inside is looked at."
    PLAYLIST = "This is a playlist and not a video. Nothing that it points to was opened."
    PROTECTED = "This video is protected, cannot play. Only its unprotected original can."
    NO_PICTURE = "This file has sound, but no picture. It stays where it is."
    NO_FRAME = "No picture of this video can be decoded: it is damaged, or its beginning is missing."
    TOO_LARGE = "The picture of this video is too large to be played here."
    TIMED_OUT = "This file took too long to look at and was left out. It is looked at again when it changes."
    CRASHED = "This file broke the decoder, so it was left out. Nothing else was harmed."
    UNREADABLE = "This file cannot be read. Check its permissions; it is looked at again when it changes."


@dataclass(frozen=True, slots=True)
class Probed:
    """A file of which a frame was decoded.

    Width and height are pixels after rotation, `loudness_lufs` is None without sound or for silence, `poster`
    is a JPEG. `tags` are the embedded texts by lower-case name, as the file has them.
    """

    width: int
    height: int
    codec: str
    duration_s: float | None = None
    has_sound: bool = False
    loudness_lufs: float | None = None
    poster: bytes = b""
    tags: Mapping[str, str] = field(default_factory=dict)
