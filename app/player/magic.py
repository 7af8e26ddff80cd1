"""Which container a file is, by its first bytes; its name says nothing."""

DEMUXERS = ("mp4", "mkv", "avi", "asf", "ogg", "ts", "ps", "avformat")
"""libVLC's names of the demuxers that may be used. A forced one looks at no other format, so a playlist in
disguise leads nowhere. `avformat` is forced for FLV only, whose signature nothing else in it answers to."""
HEAD_BYTES = 1024
"""How much of a file `sniff` needs."""
NOT_A_VIDEO = "This is not a video file that can be played. The file was left as it is."

_MP4_BOXES = {b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot"}
_TS_PACKETS_BYTES = (188, 192, 204)
_TS_SYNC = 0x47


class NotAVideoError(Exception):
    """The file is no container that is played here; the message is a sentence for the viewer."""


def sniff(head: bytes) -> str:
    """The demuxer's name for a file that begins so; raises NotAVideoError.

    >>> sniff(bytes.fromhex("1a45dfa3010000000000001f42868101"))
    'mkv'
    """
    for name, matches in (
        ("mp4", head[4:8] in _MP4_BOXES),
        ("mkv", head.startswith(b"\x1a\x45\xdf\xa3")),
        ("avi", head.startswith(b"RIFF") and head[8:12] == b"AVI "),
        ("asf", head.startswith(b"\x30\x26\xb2\x75\x8e\x66\xcf\x11")),
        ("ogg", head.startswith(b"OggS")),
        ("ps", head.startswith(b"\x00\x00\x01\xba")),
        ("avformat", head.startswith(b"FLV\x01")),
        ("ts", _is_transport_stream(head)),
    ):
        if matches:
            return name
    raise NotAVideoError(NOT_A_VIDEO)


def _is_transport_stream(head: bytes) -> bool:
    """Three packets in a row; with 192 bytes each begins with a time of 4 bytes."""
    for packet_bytes in _TS_PACKETS_BYTES:
        first = 4 if packet_bytes == 192 else 0
        marks = [head[at : at + 1] for at in range(first, first + 3 * packet_bytes, packet_bytes)]
        if all(mark == bytes([_TS_SYNC]) for mark in marks):
            return True
    return False
