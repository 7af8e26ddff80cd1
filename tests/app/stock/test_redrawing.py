"""Strangers' pictures are opened in a process of their own alone, and come out as our own or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.stock.downloading import UnfitError
from app.stock.pictures import kind_of
from app.stock.redrawing import MOST_BYTES, Redrawer, read_answer
from tests.app.sources.media import AMPLE_S
from tests.app.stock.test_pictures import picture


@pytest.fixture(scope="module")
def redrawer() -> Iterator[Redrawer]:
    redrawer = Redrawer(limit_s=AMPLE_S)
    yield redrawer
    redrawer.close()


@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
def test_a_picture_of_the_web_becomes_a_small_jpeg_of_the_same_look(
    redrawer: Redrawer, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "picture").write_bytes(picture(kind, 960, 1706))
    drawn = redrawer.redraw(tmp_path / "picture")
    image = QImage.fromData(drawn)
    assert kind_of(drawn) == "jpg" and (image.width(), image.height()) == (480, 854)
    middle = image.pixelColor(240, 427)
    for told, drawn_anew in ((0x33, middle.red()), (0x66, middle.green()), (0x99, middle.blue())):
        assert abs(told - drawn_anew) < 12


@pytest.mark.parametrize(
    "other",
    [
        b"",
        b"<svg/>",
        b"GIF89a" + bytes(50),
        picture("png")[:60],
        picture("jpg")[:40],
        b"\xff\xd8\xff" + bytes(99),
    ],
    ids=["empty", "drawn", "gif", "half a png", "half a jpeg", "zeros"],
)
def test_what_is_no_whole_picture_is_unfit_and_the_next_one_comes(
    redrawer: Redrawer, tmp_path: Path, other: bytes
) -> None:
    (tmp_path / "other").write_bytes(other)
    (tmp_path / "picture").write_bytes(picture("png"))
    with pytest.raises(UnfitError, match="was left out"):
        redrawer.redraw(tmp_path / "other")
    assert redrawer.redraw(tmp_path / "picture")


@pytest.mark.parametrize(
    "answer",
    [(MOST_BYTES + 1).to_bytes(4, "big"), b"\x00\x00\x00\x05<svg>", b"\x00\x00\x00\x09short", b"\x00"],
    ids=["too long", "no picture", "broken off", "no length"],
)
def test_a_child_that_was_taken_over_brings_no_file_of_its_choice(tmp_path: Path, answer: bytes) -> None:
    (tmp_path / "answer").write_bytes(answer)
    with (tmp_path / "answer").open("rb") as said, pytest.raises((ValueError, EOFError)):
        read_answer(said)
