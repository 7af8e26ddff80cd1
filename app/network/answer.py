"""What an answer means: a document, nothing new, a way on, or a sentence for the viewer."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.network.body import capped, unpacked
from app.network.failure import NothingThereError, RefusedError
from app.network.headers import Marks, marks, mime
from app.network.target import Target

MOST_BYTES = 8 * 2**20
"""Of one document, packed and unpacked."""

FOUND, UNCHANGED = 200, 304
WAYS_ON = frozenset({301, 302, 303, 307, 308})
GONE = frozenset({404, 410})
CLOSED = frozenset({401, 403, 407, 451})


@dataclass(frozen=True, slots=True)
class Answered:
    """What a host answers at `asked`: `headers` by their names in lower case, `chunks` as they come."""

    asked: Target
    status: int
    headers: dict[str, str]
    chunks: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Document:
    """What came. `body` is None where there is nothing newer than the marks that were sent along.

    `mime` is what the host calls it, in lower case and without parameters; `url` is where it was after redirects.
    """

    body: bytes | None
    marks: Marks
    mime: str = ""
    url: str = ""


def document(answer: Answered, known: Marks) -> Document:
    """The document that was answered, or that there is nothing newer than what is known."""
    asked, headers = answer.asked, answer.headers
    if answer.status == UNCHANGED and known.url == asked.url:
        return Document(None, known, url=asked.url)
    if answer.status != FOUND:
        raise refused(answer.status)
    packed = capped(answer.chunks, MOST_BYTES)
    body = b"".join(capped(unpacked(packed, headers.get("content-encoding", "")), MOST_BYTES))
    return Document(body, marks(asked, headers), mime(headers), asked.url)


def wants_rest(status: int, headers: dict[str, str]) -> bool:
    """Does the host want to be left alone for a while?"""
    return status == 429 or (status == 503 and "retry-after" in headers)


def refused(status: int) -> RefusedError:
    """What to say of an answer that brought nothing."""
    if status in GONE:
        return NothingThereError("does not have this, or not any more. Check the address")
    if status in CLOSED:
        return RefusedError("does not give this to everybody, and Ownfeed has no account anywhere")
    if status >= 500:
        return RefusedError(f"has trouble of its own ({status}). Try again later")
    return RefusedError(f"answers in a way that Ownfeed does not understand ({status})")
