"""What an answer means: a document, nothing new, a way on, or a sentence for the viewer."""

from dataclasses import dataclass

from app.network.failure import NothingThereError, RefusedError
from app.network.headers import Marks

FOUND, UNCHANGED = 200, 304
WAYS_ON = frozenset({301, 302, 303, 307, 308})
GONE = frozenset({404, 410})
CLOSED = frozenset({401, 403, 407, 451})


@dataclass(frozen=True, slots=True)
class Document:
    """What came. `body` is None where there is nothing newer than the marks that were sent along.

    `mime` is what the host calls it, in lower case and without parameters; `url` is where it was after redirects.
    """

    body: bytes | None
    marks: Marks
    mime: str = ""
    url: str = ""


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
