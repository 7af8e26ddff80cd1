"""Changes what a host says by chance: in its bytes as a bad line does, in its structure as a bad person does."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from tests.trials.mutants import mutated

DEEP = 3000
AWKWARD: tuple[Any, ...] = (
    *(
        None,
        True,
        -1,
        0,
        0.5,
        2**63,
        10**40,
        -(10**40),
        1e308,
        "NaN",
        "",
        "0",
        "-1",
        "\x00",
        "\ud800",
        "\u202e",
    ),
    *(
        "x" * 100_000,
        "<b>" * 5000,
        "&amp;" * 5000,
        "9" * 5000,
        "9999-99-99T99:99:99Z",
        "0001-01-01T00:00:00+23:59",
    ),
    *(
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://[::1",
        "https://a" * 500,
        "//",
        "http://127.0.0.1:1/",
    ),
    *([], {}, [None] * 50, {"": {}}, ["#"] * 5000, [[[[[[[[]]]]]]]]),
)
BROKEN_XML: tuple[bytes, ...] = (
    b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
    b'<!DOCTYPE a SYSTEM "file:///etc/passwd">',
    b"<![CDATA[" + b"]" * 5000,
    b"<a>" * DEEP,
    b"<item>" * 200,
    b"&#0;&#xD800;&nbsp;&undefined;",
    b"<!--" + b"-" * 3000,
    b'<enclosure url="x" length="99999999999999999999999999" type="video/mp4"/>',
    b'<?xml version="1.0" encoding="utf-7"?>',
    b"\xff\xfe<\x00",
)


def changed(chance: random.Random, body: bytes) -> bytes:
    """What a host says, said otherwise."""
    if not body or chance.random() < 0.25:
        return mutated(chance, body or b"{}", body or b"<>")
    try:
        said = json.loads(body)
    except ValueError:
        return _in_places(chance, body)
    return json.dumps(_restructured(chance, said)).encode()


def _restructured(chance: random.Random, said: Any) -> Any:
    for _ in range(chance.choice((1, 2, 5, 20))):
        places = list(_places(said))
        if not places:
            return chance.choice(AWKWARD)
        holder, key = chance.choice(places)
        other, its_key = chance.choice(places)
        holder[key] = deepcopy(chance.choice((chance.choice(AWKWARD), other[its_key])))
    return said


def _places(said: Any) -> Iterator[tuple[Any, Any]]:
    """Each value that lies in another one, as its holder and its key."""
    if isinstance(said, dict | list):
        for key in said if isinstance(said, dict) else range(len(said)):
            yield said, key
            yield from _places(said[key])


def _in_places(chance: random.Random, body: bytes) -> bytes:
    new = bytearray(body)
    for _ in range(chance.choice((1, 3, 10))):
        at = chance.choice(
            (0, chance.randrange(len(new)), max(0, new.find(b">", chance.randrange(len(new))) + 1))
        )
        start = chance.randrange(len(body))
        piece = body[start : start + chance.choice((20, 500, 5000))]
        new[at : at + chance.choice((0, 0, len(piece)))] = chance.choice((piece, chance.choice(BROKEN_XML)))
    return bytes(new)
