"""What the models' process tells is believed only in the right form."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.work.wire import Told, Words, encode, question, read_findings, read_words
from app.clips.clip import Finding

HONEST = {"tags": [["cat", "object", 0.5]], "language": "en", "sensitive": None, "faces": 2}


def told(**lies: object) -> io.BytesIO:
    return io.BytesIO(encode(Told(json.dumps({**HONEST, **lies}))))


def test_words_arrive_as_they_were_sent() -> None:
    words = Words("Ünï \ud83d ☕", ("a b", "#"), ("first!",))
    stream = io.BytesIO(question(words, b"seen"))
    assert read_words(stream) == words
    assert stream.read() == b"seen"
    assert read_words(stream) is None


def test_findings_arrive_as_they_were_sent() -> None:
    look, meaning = bytes(range(256)), bytes(768)
    answer = read_findings(io.BytesIO(encode(Told(json.dumps(HONEST), look, meaning))))
    assert answer.tags == (Finding("cat", "object", 0.5),)
    assert (answer.language, answer.sensitive) == ("en", None)
    assert (answer.look, answer.meaning) == (look, meaning)
    assert json.loads(answer.document)["faces"] == 2


@given(st.binary(max_size=200))
def test_no_bytes_are_believed_by_chance(content: bytes) -> None:
    with pytest.raises((EOFError, ValueError)):
        read_findings(io.BytesIO(content))


@pytest.mark.parametrize(
    "lie",
    [
        {"tags": None},
        {"tags": [["cat", "object"]]},
        {"tags": [["cat", "object", 1.5]]},
        {"tags": [["cat", "object", "much"]]},
        {"tags": [["cat", "object", float("nan")]]},
        {"sensitive": -0.1},
        {"sensitive": {}},
    ],
)
def test_a_lie_is_not_believed(lie: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_findings(told(**lie))


def test_vectors_of_another_length_are_not_believed() -> None:
    with pytest.raises(ValueError, match="wrong length"):
        read_findings(io.BytesIO(encode(Told(json.dumps(HONEST), b"12", b""))))
