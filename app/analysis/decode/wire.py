"""How the decoder's answers are framed; the parent, which passes them on to the models, looks no further."""

import json
import struct
from collections.abc import Mapping
from typing import BinaryIO

from app.media.why import Why

HEAD = struct.Struct(">II")
"""Before each answer: the lengths of its JSON and of its pixels and sound, in bytes."""

MOST_HEAD_BYTES = 64 << 10
MOST_BODY_BYTES = 32 << 20
"""All that is wanted of a clip is 25 MB."""


def framed(fields: Mapping[str, object], body: bytes = b"") -> bytes:
    """One answer."""
    head = json.dumps(fields).encode()
    return HEAD.pack(len(head), len(body)) + head + body


def read_framed(stream: BinaryIO) -> tuple[bytes, bytes]:
    """JSON and body of the next answer. Raises EOFError at the end, ValueError for a wrong length."""
    head_bytes, body_bytes = HEAD.unpack(_read(stream, HEAD.size))
    if head_bytes > MOST_HEAD_BYTES or body_bytes > MOST_BODY_BYTES:
        raise ValueError("the answer is too long")
    return _read(stream, head_bytes), _read(stream, body_bytes)


def read_answer(stream: BinaryIO) -> bytes | Why:
    """The next answer as it is, or why there is none; raises like `read_framed`."""
    head, body = read_framed(stream)
    return HEAD.pack(len(head), len(body)) + head + body if body else _why(head)


def told(why: Why) -> dict[str, object]:
    """The fields of an answer that has nothing to show."""
    return {"why": why.name}


def _why(head: bytes) -> Why:
    try:
        return Why[json.loads(head)["why"]]
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("the answer has not the fields of one") from error


def _read(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content
