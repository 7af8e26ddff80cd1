"""How the models' process is asked about a clip, and how it answers; the parent believes only the right form."""

import json
import struct
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO

from app.clips.clip import Finding
from app.clips.findings import KeptFindings

QUESTION = struct.Struct(">I")
"""Before each question: the length of its words as JSON; what was seen follows in the decoder's own frame."""

ANSWER = struct.Struct(">III")
"""Before each answer: the lengths of its JSON and of its two vectors, in bytes."""

MOST_JSON_BYTES = 1 << 20
MOST_TAGS = 100
LOOK_BYTES, MEANING_BYTES = 2 * 128, 2 * 384
"""The vectors are float16; where the model for one is missing, it is empty."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is written about a clip."""

    caption: str = ""
    hashtags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the models tell of a clip: all findings as JSON, and the vectors as bytes of float16."""

    document: str
    look: bytes = b""
    meaning: bytes = b""


def question(words: Words, seen: bytes) -> bytes:
    """The bytes that `read_question` begins to read."""
    text = json.dumps(asdict(words)).encode()
    return QUESTION.pack(len(text)) + text + seen


def read_words(stream: BinaryIO) -> Words | None:
    """The words of the next question, None when the parent has hung up."""
    length = stream.read(QUESTION.size)
    if not length:
        return None
    said = json.loads(stream.read(*QUESTION.unpack(length)))
    return Words(said["caption"], tuple(said["hashtags"]), tuple(said["comments"]))


def encode(told: Told) -> bytes:
    """The bytes that `read_findings` reads."""
    text = told.document.encode()
    return ANSWER.pack(len(text), len(told.look), len(told.meaning)) + text + told.look + told.meaning


def read_findings(stream: BinaryIO) -> KeptFindings:
    """The next answer, of a clip and version that the reader knows.

    Raises EOFError at the end, ValueError for what no honest models would tell.
    """
    text_bytes, *vectors = ANSWER.unpack(_read(stream, ANSWER.size))
    wrong = vectors[0] not in (0, LOOK_BYTES) or vectors[1] not in (0, MEANING_BYTES)
    if text_bytes > MOST_JSON_BYTES or wrong:
        raise ValueError("the answer has a wrong length")
    text, look, meaning = (_read(stream, length) for length in (text_bytes, *vectors))
    try:
        return _findings(text.decode(), look, meaning)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("the answer has not the fields of one") from error


def _findings(document: str, look: bytes, meaning: bytes) -> KeptFindings:
    found = json.loads(document)
    tags = tuple(_tag(*each) for each in found["tags"])[:MOST_TAGS]
    sensitive = found["sensitive"]
    language, certain = str(found["language"]), None if sensitive is None else _share(sensitive)
    return KeptFindings("", "", tags, language, certain, look, meaning, document)


def _tag(name: object, kind: object, confidence: object) -> Finding:
    return Finding(str(name), str(kind), _share(confidence))


def _share(value: Any) -> float:
    if not 0.0 <= float(value) <= 1.0:
        raise ValueError("a share is not between 0 and 1")
    return float(value)


def _read(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content
