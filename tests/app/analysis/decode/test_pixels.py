"""What was seen arrives as it was sent; nothing else is believed."""

import io
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.clip.seen import Frame, Seen
from app.analysis.decode.pixels import decode, encode
from app.analysis.decode.wire import HEAD, framed, read_answer
from app.media.why import Why

HONEST = {"frames": [[0.5, 2, 3]], "bursts": [[]], "thumbs": 0, "sound": 0, "duration_s": 1.0}


def picture(height: int, width: int) -> Frame:
    return Frame(0.5, np.arange(height * width * 3, dtype=np.uint8).reshape(height, width, 3))


def test_what_was_seen_arrives_as_it_was_sent() -> None:
    thumbs = np.arange(2 * 48 * 48, dtype=np.uint8).reshape(2, 48, 48)
    sound = np.linspace(-1, 1, 9, dtype=np.float32)
    sent = Seen((picture(4, 3), picture(5, 2)), ((), (picture(2, 2),)), thumbs, sound, 12.5)
    relayed = read_answer(io.BytesIO(encode(sent)))
    assert isinstance(relayed, bytes)
    came = decode(io.BytesIO(relayed))
    assert came.duration_s == 12.5
    assert [frame.at_s for frame in came.frames] == [0.5, 0.5]
    assert all((a.picture == b.picture).all() for a, b in zip(came.frames, sent.frames, strict=True))
    assert (came.bursts[1][0].picture == sent.bursts[1][0].picture).all()
    assert (came.thumbs == thumbs).all()
    assert (came.sound == sound).all()


@given(st.sampled_from(Why))
def test_a_refusal_arrives_as_it_was_sent(why: Why) -> None:
    assert read_answer(io.BytesIO(encode(why))) is why


@given(st.binary(max_size=200))
def test_no_bytes_are_believed_by_chance(content: bytes) -> None:
    with pytest.raises((EOFError, ValueError)):
        read_answer(io.BytesIO(content))


@pytest.mark.parametrize(
    ("lie", "body"),
    [
        ({"frames": []}, 18),
        ({"frames": [[0.5, 2, 3]] * 9, "bursts": [[]] * 9}, 162),
        ({"frames": [[0.5, 449, 3]]}, 4041),
        ({"frames": [[0.5, -2, -3]]}, 18),
        ({"frames": [["now", 2, 3]]}, 18),
        ({"frames": [[float("nan"), 2, 3]]}, 18),
        ({"bursts": []}, 18),
        ({"bursts": [[[0.5, 225, 1]]]}, 693),
        ({"thumbs": -1}, 18),
        ({"thumbs": 1 << 40}, 18),
        ({"sound": "all"}, 18),
        ({"duration_s": None}, 18),
        ({}, 17),
        ({}, 19),
    ],
)
def test_a_lie_about_sizes_is_not_believed(lie: dict[str, object], body: int) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode(io.BytesIO(framed({**HONEST, **lie}, bytes(body))))


def test_the_honest_answer_is_believed() -> None:
    assert decode(io.BytesIO(framed(HONEST, bytes(18)))).frames[0].picture.shape == (2, 3, 3)


def test_an_endless_answer_is_not_read() -> None:
    head = json.dumps(HONEST).encode()
    with pytest.raises(ValueError, match="too long"):
        read_answer(io.BytesIO(HEAD.pack(len(head), 1 << 31) + head))
