"""What comes from a child is believed only in the right form."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.media.why import Why
from app.sources.probed import Probed
from app.sources.wire import HEAD, encode, read_answer

NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
PROBED = st.builds(
    Probed,
    width=st.integers(1, 32768),
    height=st.integers(1, 32768),
    codec=st.text(max_size=10),
    duration_s=NUMBERS,
    has_sound=st.booleans(),
    loudness_lufs=NUMBERS,
    poster=st.binary(max_size=100),
    tags=st.dictionaries(st.text(max_size=10), st.text(max_size=10), max_size=3),
)


@given(st.lists(PROBED | st.sampled_from(Why), max_size=3))
def test_answers_arrive_as_they_were_sent(answers: list[Probed | Why]) -> None:
    stream = io.BytesIO(b"".join(map(encode, answers)))
    assert [read_answer(stream) for _ in answers] == answers


@given(st.binary(max_size=200))
def test_no_bytes_are_believed_by_chance(content: bytes) -> None:
    with pytest.raises((EOFError, ValueError)):
        read_answer(io.BytesIO(content))


@pytest.mark.parametrize(
    "fields",
    [
        *(5, [], "why", {}, {"why": "BECAUSE"}),
        {
            "width": 0,
            "height": 1,
            "codec": "",
            "duration_s": 1,
            "has_sound": 1,
            "loudness_lufs": None,
            "tags": {},
        },
        {
            "width": 1,
            "height": 1,
            "codec": "",
            "duration_s": 1e999,
            "has_sound": 1,
            "loudness_lufs": 0,
            "tags": {},
        },
        {
            "width": 1,
            "height": 1,
            "codec": "",
            "duration_s": 1,
            "has_sound": 1,
            "loudness_lufs": "x",
            "tags": {},
        },
        {
            "width": 1,
            "height": 1,
            "codec": "",
            "duration_s": 1,
            "has_sound": 1,
            "loudness_lufs": 0,
            "tags": [],
        },
    ],
)
def test_a_lie_is_an_error(fields: object) -> None:
    text = json.dumps(fields).encode()
    with pytest.raises(ValueError, match="answer"):
        read_answer(io.BytesIO(HEAD.pack(len(text), 0) + text))


@pytest.mark.parametrize("lengths", [(1 << 30, 0), (2, 1 << 30)])
def test_an_answer_without_end_is_not_waited_for(lengths: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="too long"):
        read_answer(io.BytesIO(HEAD.pack(*lengths) + b"{}"))


def test_nested_without_end_is_an_error() -> None:
    text = b"[" * 200_000
    with pytest.raises(ValueError, match="answer"):
        read_answer(io.BytesIO(HEAD.pack(len(text), 0) + text))


@pytest.mark.parametrize("why", Why)
def test_each_refusal_is_a_sentence(why: Why) -> None:
    assert why.value.endswith(".")
    assert why.value[0].isupper()
