"""How the probe and its child talk: files go in, answers come out."""

import json
import math
import struct
from collections.abc import Mapping
from typing import BinaryIO

from app.media.why import Why
from app.sources.probed import Probed

HEAD = struct.Struct(">II")
"""Before each answer: the lengths of its JSON and of its picture, in bytes."""

MOST_JSON_BYTES = 256 << 10
MOST_POSTER_BYTES = 1 << 20
MOST_SIDE = 32768
"""Pixels; a larger picture is a lie of the file."""


def encode(answer: Probed | Why) -> bytes:
    """The bytes that `read_answer` reads."""
    if isinstance(answer, Why):
        return _framed({"why": answer.name}, b"")
    fields = {name: getattr(answer, name) for name in Probed.__slots__ if name != "poster"}
    return _framed(fields, answer.poster)


def read_answer(stream: BinaryIO) -> Probed | Why:
    """The next answer; raises EOFError at the end and ValueError for what no honest child would send."""
    json_length, poster_length = HEAD.unpack(_read(stream, HEAD.size))
    if json_length > MOST_JSON_BYTES or poster_length > MOST_POSTER_BYTES:
        raise ValueError("the answer is too long")
    text, poster = _read(stream, json_length), _read(stream, poster_length)
    try:
        fields = json.loads(text)
        return Why[fields["why"]] if "why" in fields else _probed(fields, poster)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("the answer has not the fields of one") from error


def _framed(fields: Mapping[str, object], poster: bytes) -> bytes:
    text = json.dumps(fields, ensure_ascii=False).encode("utf-8", "replace")
    return HEAD.pack(len(text), len(poster)) + text + poster


def _read(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content


def _probed(fields: Mapping[str, object], poster: bytes) -> Probed:
    tags = fields["tags"]
    if not isinstance(tags, dict):
        raise TypeError
    return Probed(
        width=_side(fields["width"]),
        height=_side(fields["height"]),
        codec=str(fields["codec"]),
        duration_s=_number(fields["duration_s"]),
        has_sound=bool(fields["has_sound"]),
        loudness_lufs=_number(fields["loudness_lufs"]),
        poster=poster,
        tags={str(name): str(text) for name, text in tags.items()},
    )


def _side(value: object) -> int:
    if not isinstance(value, int) or not 0 < value <= MOST_SIDE:
        raise TypeError
    return value


def _number(value: object) -> float | None:
    if value is None:
        return None
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError
    return float(value)
