"""An answer in JSON is read whole, in shape and within bounds, or not at all."""

from typing import Any

import msgspec
import pytest

from app.sources.feeds.port import Answer, FeedError
from app.sources.feeds.reading import MOST_BYTES, MOST_ITEMS, decoded, each


class Said(msgspec.Struct):
    data: list[msgspec.Raw] = []


def answer(body: bytes, mime: str = "application/json") -> Answer:
    return Answer(body, mime, "https://a.example/x")


@pytest.mark.parametrize(
    "body",
    [
        b'{"data":[' + b"0," * 300_000 + b"0]}",
        b'{"data":[' + b"{}," * 300_000 + b"{}]}",
        b'{"data":[' + b"[[]]," * 300_000 + b"{}]}",
        b'{"data":["' + b"a" * MOST_BYTES + b'"]}',
    ],
)
def test_millions_of_small_things_are_not_unpacked(body: bytes) -> None:
    with pytest.raises(FeedError, match=r"^a\.example answers with more than a feed can have to say"):
        decoded(answer(body), Said)


def test_a_long_text_is_no_reason_to_refuse_an_answer() -> None:
    assert len(decoded(answer(b'{"data":["' + b"a" * (MOST_BYTES - 100) + b'"]}'), Said).data) == 1


@pytest.mark.parametrize("mime", ["text/html", "application/xhtml+xml", "application/json"])
def test_a_page_to_sign_in_at_is_called_one_whatever_it_calls_itself(mime: str) -> None:
    with pytest.raises(FeedError, match="answers with a web page instead of its feed"):
        decoded(answer(b"\n <!doctype html><title>Hotel</title>", mime), Said)


def test_of_more_items_than_a_page_can_have_only_so_many_are_looked_at() -> None:
    items: list[Any] = [msgspec.Raw(b"1")] * (MOST_ITEMS + 5)
    assert len(list(each(items, int))) == MOST_ITEMS
