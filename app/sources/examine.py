"""Looks into one media file; runs in the locked-in child."""

from typing import BinaryIO

import av
from av.container import InputContainer

from app.media.opening import first_frame, guarded, open_media, picture_stream
from app.media.why import Why
from app.sources.loudness import loudness_lufs
from app.sources.poster import poster
from app.sources.probed import Probed

WANTED_TAGS = (
    *("title", "artist", "author", "album_artist", "description", "comment", "synopsis", "genre", "keywords"),
    *("copyright", "license"),
)
MOST_TAG = 4000
"""Characters kept of one embedded text."""


def examine(file: BinaryIO) -> Probed | Why:
    """What the file is, or why it is refused. Never raises for anything that a file can hold."""
    return guarded(lambda: _examine(file))


def _examine(file: BinaryIO) -> Probed:
    with open_media(file) as container:
        stream = picture_stream(container)
        frame = first_frame(container, stream)
        sideways = frame.rotation % 180 != 0
        duration_s = container.duration / av.time_base if container.duration else None
        picture = poster(container, stream, frame, duration_s)
        return Probed(
            width=frame.height if sideways else frame.width,
            height=frame.width if sideways else frame.height,
            codec=stream.codec_context.codec.canonical_name,
            duration_s=duration_s if duration_s is None or duration_s > 0 else None,
            has_sound=bool(container.streams.audio),
            loudness_lufs=loudness_lufs(container),
            poster=picture,
            tags=_tags(container),
        )


def _tags(container: InputContainer) -> dict[str, str]:
    texts = {name.lower(): text for name, text in container.metadata.items()}
    return {name: texts[name][:MOST_TAG] for name in WANTED_TAGS if name in texts}
