"""Which pictures of others are taken as posters: judged by their bytes, whatever they are called."""

import struct
from collections.abc import Iterator

LONGEST_SIDE_PX = 4096
NO_PICTURE = "A clip's picture is none that is shown here, so it was left out."
LENGTH = struct.Struct(">I")
"""Before each picture that a child has drawn: how many bytes it has. None mean that there is none."""

FRAMES_OF_JPEG = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
PNG, WEBP = b"\x89PNG\r\n\x1a\n", b"RIFF"


def kind_of(head: bytes) -> str:
    """jpg, png or webp, by how a picture begins; "" for anything else, like SVG."""
    if head.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if head.startswith(PNG):
        return "png"
    return "webp" if head.startswith(WEBP) and head[8:12] == b"WEBP" else ""


def is_fit(picture: bytes) -> bool:
    """Whether a picture says that it has a size that is shown here, at most 4096 pixels a side."""
    try:
        width, height = SIZES[kind_of(picture)](picture)
    except (KeyError, ValueError, struct.error, IndexError):
        return False
    return 0 < width <= LONGEST_SIDE_PX and 0 < height <= LONGEST_SIDE_PX


def _of_png(picture: bytes) -> tuple[int, int]:
    if picture[12:16] != b"IHDR":
        raise ValueError("no header")
    width, height = struct.unpack_from(">II", picture, 16)
    return width, height


def _of_jpeg(picture: bytes) -> tuple[int, int]:
    for marker, at in _segments(picture):
        if marker in FRAMES_OF_JPEG:
            height, width = struct.unpack_from(">HH", picture, at + 3)
            return width, height
    raise ValueError("no frame")


def _segments(picture: bytes) -> Iterator[tuple[int, int]]:
    """The segments of a JPEG, by marker and where their length stands."""
    at = 2
    while picture[at] == 0xFF:
        marker = picture[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        yield marker, at + 2
        (length,) = struct.unpack_from(">H", picture, at + 2)
        at += 2 + length


def _of_webp(picture: bytes) -> tuple[int, int]:
    form = picture[12:16]
    if form == b"VP8X":
        return 1 + int.from_bytes(picture[24:27], "little"), 1 + int.from_bytes(picture[27:30], "little")
    if form == b"VP8L":
        bits = int.from_bytes(picture[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if form != b"VP8 ":
        raise ValueError("no form of WebP")
    width, height = struct.unpack_from("<HH", picture, 26)
    return width & 0x3FFF, height & 0x3FFF


SIZES = {"png": _of_png, "jpg": _of_jpeg, "webp": _of_webp}
