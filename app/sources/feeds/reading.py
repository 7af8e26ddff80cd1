"""Reads answers in JSON strictly: by type, bounded in depth, and with a sentence for whatever else came."""

from collections.abc import Iterable, Iterator
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from app.sources.feeds.port import Answer, FeedError

T = TypeVar("T")
MOST_ITEMS = 1000
"""Of one answer. No host gives more than 500 at a time."""

MOST_BYTES = 4 * 2**20
MOST_MARKS = 250_000
"""Commas and brackets. A hundred clips have ten thousand; millions, which fit too, would be as many objects."""

KEPT = "What was known before is kept."
WEB_PAGE = "answers with a web page instead of its feed. If this network asks to sign in, do that first"
NOT_READABLE = "answers in a way that Ownfeed does not understand. Check the address, or try again later"
UNTOLD = "says that there is nothing new where all of it was asked for. Try again later"
TOO_MUCH = "answers with more than a feed can have to say, so it was not read. Check the address"
STRANGE = "It is described in a way that Ownfeed does not understand."


def host_of(url: str) -> str:
    """The host that a sentence is about."""
    return urlsplit(url).hostname or "The host"


def feed_error(url: str, what: str) -> FeedError:
    """A sentence for the viewer about the host of a URL."""
    return FeedError(f"{host_of(url)} {what}. {KEPT}")


def told(answer: Answer | None, url: str) -> Answer:
    """An answer that has to be whole: without it the rest of a feed would look deleted. Raises FeedError."""
    if answer is None:
        raise feed_error(url, UNTOLD)
    return answer


def decoded(answer: Answer, shape: type[T]) -> T:
    """The answer in the shape that its protocol gives it. Raises FeedError."""
    if "html" in answer.mime or answer.body[:64].lstrip()[:1] == b"<":
        raise feed_error(answer.url, WEB_PAGE)
    if len(answer.body) > MOST_BYTES or sum(map(answer.body.count, (b",", b"{", b"["))) > MOST_MARKS:
        raise feed_error(answer.url, TOO_MUCH)
    try:
        return msgspec.json.decode(answer.body, type=shape)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise feed_error(answer.url, NOT_READABLE) from error


def each(items: Iterable[msgspec.Raw], shape: type[T]) -> Iterator[T | None]:
    """The items one by one, None for one that is not in shape: it does not take the others along."""
    for _, item in zip(range(MOST_ITEMS), items, strict=False):
        try:
            yield msgspec.json.decode(item, type=shape)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
            yield None
