"""What a probe found out about a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
