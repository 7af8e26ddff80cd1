"""Why a file is refused."""

from enum import Enum


class Why(Enum):
    """Only the name crosses the pipe from a child: no file can put words into our mouth."""

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
