"""What was found survives being stored."""

import json

import numpy as np
import pytest

from app.analysis.clip.encoding import Written, read, vector, write
from app.analysis.clip.findings import LOOK_SIZE, Faces, Findings, Heard, Kind, Moved, Tag, Vector


def _unit(size: int) -> Vector:
    numbers = np.random.default_rng(size).standard_normal(size).astype(np.float32)
    return numbers / np.float32(np.linalg.norm(numbers))


def _findings() -> Findings:
    return Findings(
        version="1",
        tags=(Tag("dog", Kind.OBJECT, 0.9), Tag("music", Kind.SOUND, 0.5)),
        look=_unit(128),
        meaning=_unit(384),
        faces=Faces(2, 0.25),
        heard=Heard(0.1, 0.8, 0.0, -14.5),
        moved=Moved(cuts=3, motion=0.02, light=0.6, dancing=0.7),
        text="¡Gracias! 谢谢",
        language="es",
        sensitive=0.04,
        mood=-0.5,
    )


def test_findings_come_back_as_they_were_written() -> None:
    assert read(write(_findings())) == _findings()
    assert read(write(Findings("1"))) == Findings("1")


def test_vectors_keep_their_direction_within_a_thousandth() -> None:
    back = read(write(_findings()))
    for now, before in ((back.look, _findings().look), (back.meaning, _findings().meaning)):
        assert now.dtype == np.float32
        assert float(now @ before) == pytest.approx(1, abs=1e-3)
        assert float(np.linalg.norm(now)) == pytest.approx(1, abs=1e-6)


def test_a_vector_that_was_never_made_takes_no_room() -> None:
    written = write(Findings("1"))
    assert (written.look, written.meaning) == (b"", b"")
    assert vector(written.look, LOOK_SIZE).shape == (LOOK_SIZE,)


def test_the_json_is_plain_for_other_programs() -> None:
    plain = json.loads(write(_findings()).json)
    assert plain["tags"][0] == ["dog", "object", 0.9]
    assert plain["heard"]["music"] == 0.8


def test_what_nobody_wrote_is_refused() -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        read(Written('{"version": "1"}', b"", b""))


def test_names_can_be_asked_for_by_kind() -> None:
    assert _findings().named(Kind.SOUND) == ("music",)
